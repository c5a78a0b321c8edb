package app.confab.persistence.sessions;

import app.confab.application.sessions.SessionsContract;
import app.confab.application.world.Stores;
import app.confab.persistence.PersistentStores;
import org.junit.jupiter.api.AfterAll;

class PostgresSessionsIT implements SessionsContract {
    private static final PersistentStores persistent = PersistentStores.open();

    @AfterAll
    static void close() {
        persistent.close();
    }

    @Override
    public Stores stores() {
        return persistent.stores();
    }
}
