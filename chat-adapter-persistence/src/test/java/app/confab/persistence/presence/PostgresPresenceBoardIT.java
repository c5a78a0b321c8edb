package app.confab.persistence.presence;

import app.confab.application.presence.PresenceBoard;
import app.confab.application.presence.PresenceBoardContract;
import app.confab.application.world.Stores;
import app.confab.persistence.PersistentStores;
import app.confab.persistence.kernel.Statements;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;

class PostgresPresenceBoardIT implements PresenceBoardContract {
    private static final PersistentStores persistent = PersistentStores.open();
    private static final Statements statements =
            new Statements(persistent.context().getBean(DataSource.class));

    private final PresenceBoard first = new PostgresPresenceBoard(UUID.randomUUID(), statements);
    private final PresenceBoard second = new PostgresPresenceBoard(UUID.randomUUID(), statements);

    @AfterAll
    static void close() {
        persistent.close();
    }

    @Override
    public Stores stores() {
        return persistent.stores();
    }

    @Override
    public PresenceBoard node1() {
        return first;
    }

    @Override
    public PresenceBoard node2() {
        return second;
    }

    @Override
    public void leasesRunOut() {
        execute("update presence_lease set expires_at = now()");
    }

    @Override
    public void leasesAreLost() {
        execute("truncate presence, presence_lease");
    }

    private static void execute(String statement) {
        try (var connection = persistent.connect();
                var sql = connection.createStatement()) {
            sql.execute(statement);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
