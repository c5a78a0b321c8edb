package app.confab.persistence.audit;

import app.confab.application.audit.AuditLog;
import app.confab.application.kernel.Page;
import app.confab.domain.audit.AuditEvent;
import app.confab.persistence.kernel.Cursor;
import app.confab.persistence.kernel.Fault;
import app.confab.persistence.kernel.Keyset;
import app.confab.persistence.kernel.Statements;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The audit log in PostgreSQL. Each event is one small insert of its own, whose cost no login notices beside its
/// password's hash.
public final class PostgresAuditLog implements AuditLog {
    private static final Logger LOG = LoggerFactory.getLogger(PostgresAuditLog.class);
    private static final AuditMapping MAPPING = AuditMapping.INSTANCE;
    private static final String LIST = "audit";
    private static final Pattern MILLIS_AND_ID =
            Pattern.compile("\\d{1,14}\n[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final Keyset<AuditEntryRow, Entry> LATEST_FIRST =
            new Keyset<>(row -> new Cursor(LIST, List.of(millis(row), row.id().toString())), MAPPING::entry);

    private final AuditSql sql;

    public PostgresAuditLog(Statements statements) {
        this.sql = statements.of(AuditSql.class);
    }

    @Override
    public void append(AuditEvent event) {
        try {
            sql.append(MAPPING.row(event));
        } catch (RuntimeException failure) {
            LOG.error("An event is missing from the audit log, since {}: {}", Fault.cause(failure), event);
        }
    }

    @Override
    public Page<Entry> find(Filter filter, Page.Request request) {
        var before = Cursor.decoded(request.cursor(), LIST, MILLIS_AND_ID);
        var rows = sql.find(
                filter.kind() == null ? null : filter.kind().word(),
                filter.actor() == null ? null : filter.actor().value(),
                filter.account() == null ? null : filter.account().value(),
                filter.from(),
                filter.to(),
                before == null
                        ? null
                        : Instant.ofEpochMilli(Long.parseLong(before.key().getFirst())),
                before == null ? null : UUID.fromString(before.key().getLast()),
                request.limit() + 1);
        return LATEST_FIRST.page(rows, request.limit());
    }

    @Override
    public int removeBefore(Instant before, int atMost) {
        return sql.removeBefore(before, atMost);
    }

    private static String millis(AuditEntryRow row) {
        return String.valueOf(row.at().toEpochMilli());
    }
}
