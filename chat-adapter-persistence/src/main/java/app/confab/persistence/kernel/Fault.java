package app.confab.persistence.kernel;

import app.confab.domain.refusals.Refusal;
import java.sql.SQLException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionException;

/// How the database failed us, as far as it decides what to do next. The one place that knows SQLStates.
public enum Fault {
    /// There was no connection: nothing has happened.
    UNREACHED,
    /// The connection died or timed out: what was under way has happened or not.
    LOST,
    /// Another transaction was in the way, and this one undone; the next try may succeed at once.
    CONTENDED,
    /// A lock was not free in time; nothing has happened.
    LOCKED,
    /// The database has no room or is not to be written to now; nothing has happened.
    OVERLOADED,
    /// The statement itself is at fault; nothing has happened.
    BROKEN,
    /// Not the database failed but we did, e.g. in reading its answer: what was under way has happened or not.
    OURS;

    private static final Logger LOG = LoggerFactory.getLogger(Fault.class);

    private static final Set<String> CONTENTION = Set.of("40001", "40P01");
    private static final String LOCK_NOT_AVAILABLE = "55P03";
    private static final String QUERY_CANCELED = "57014";
    private static final String READ_ONLY = "25006";

    /// What a caller is told: that the database cannot do it now, or, where the fault is ours, an exception
    /// that nobody expects. Other exceptions than the database's stay what they are.
    public static RuntimeException translated(RuntimeException failure) {
        if (!(failure instanceof DataAccessException || failure instanceof TransactionException)) {
            return failure;
        }
        var fault = of(failure);
        if (fault == BROKEN || fault == OURS) {
            return new IllegalStateException("the database does not take this statement", failure);
        }
        LOG.warn("The database did not do its part: {}", cause(failure));
        return new Refusal.Unavailable("the database does not answer");
    }

    /// The words for a log line: what the database or the driver itself has said.
    public static String cause(RuntimeException failure) {
        return String.valueOf(NestedExceptionUtils.getMostSpecificCause(failure).getMessage());
    }

    public static Fault of(RuntimeException failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof CannotGetJdbcConnectionException
                    || cause instanceof CannotCreateTransactionException) {
                return UNREACHED;
            }
            if (cause instanceof SQLException sql) {
                return of(sql.getSQLState());
            }
        }
        return OURS;
    }

    private static Fault of(@Nullable String state) {
        if (state == null) {
            return LOST;
        }
        if (CONTENTION.contains(state)) {
            return CONTENDED;
        }
        if (state.equals(LOCK_NOT_AVAILABLE)) {
            return LOCKED;
        }
        if (state.equals(QUERY_CANCELED) || state.equals(READ_ONLY)) {
            return OVERLOADED;
        }
        return switch (state.substring(0, 2)) {
            case "08", "57", "58", "XX" -> LOST;
            case "53" -> OVERLOADED;
            default -> BROKEN;
        };
    }
}
