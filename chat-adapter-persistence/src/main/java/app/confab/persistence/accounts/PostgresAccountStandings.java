package app.confab.persistence.accounts;

import app.confab.application.accounts.AccountStandings;
import app.confab.application.kernel.Page;
import app.confab.domain.accounts.AccountId;
import app.confab.domain.accounts.AccountStanding;
import app.confab.domain.accounts.ServerRole;
import app.confab.domain.refusals.Refusal;
import app.confab.persistence.kernel.Cursor;
import app.confab.persistence.kernel.Keyset;
import app.confab.persistence.kernel.Statements;
import app.confab.persistence.kernel.Values;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.springframework.transaction.support.TransactionOperations;

/// Columns of the account. Whatever could take the role from the last admin is decided under the server's row
/// lock, by what a statement after the lock sees.
public final class PostgresAccountStandings implements AccountStandings {
    private static final AccountMapping MAPPING = AccountMapping.INSTANCE;

    private static final String LIST = "standings";
    private static final Pattern USERNAME = Pattern.compile("[a-z0-9._-]{3,32}");
    private static final Keyset<StandingRow, AccountStanding> BY_USERNAME =
            new Keyset<>(row -> new Cursor(LIST, List.of(row.username())), MAPPING::standing);

    private final AccountStandingsSql sql;
    private final TransactionOperations transactions;

    public PostgresAccountStandings(Statements statements, TransactionOperations transactions) {
        this.sql = statements.of(AccountStandingsSql.class);
        this.transactions = transactions;
    }

    @Override
    public Optional<AccountStanding> of(AccountId id) {
        return sql.of(id.value()).map(MAPPING::standing);
    }

    @Override
    public AccountStanding giveRole(AccountId id, ServerRole role) {
        return underTheLock(() -> {
            var present = existing(id);
            if (role != ServerRole.ADMIN) {
                requireAnother(present);
            }
            return MAPPING.standing(sql.giveRole(id.value(), Values.spelled(role)));
        });
    }

    @Override
    public AccountStanding deactivate(AccountId id, Instant now) {
        return underTheLock(() -> {
            var present = existing(id);
            if (!present.isActive()) {
                return present;
            }
            requireAnother(present);
            return MAPPING.standing(sql.deactivate(id.value(), now));
        });
    }

    @Override
    public AccountStanding reactivate(AccountId id) {
        return sql.reactivate(id.value()).map(MAPPING::standing).orElseGet(() -> existing(id));
    }

    @Override
    public Page<AccountStanding> search(String query, Page.Request request) {
        var after = Cursor.decoded(request.cursor(), LIST, USERNAME);
        var part = query.toLowerCase(Locale.ROOT);
        var rows = sql.containing(part, after == null ? "" : after.key().getLast(), request.limit() + 1);
        return BY_USERNAME.page(rows, request.limit());
    }

    private void requireAnother(AccountStanding leaving) {
        if (leaving.isActiveAdmin() && sql.activeAdmins() == 1) {
            throw new Refusal.Conflict("this is the last admin of this server");
        }
    }

    private <T> T underTheLock(Supplier<T> work) {
        return Objects.requireNonNull(transactions.<T>execute(_ -> {
            sql.lockServer();
            return work.get();
        }));
    }
}
