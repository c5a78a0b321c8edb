package app.confab.persistence.messages;

import app.confab.application.messages.MessagesContract;
import app.confab.application.world.Stores;
import app.confab.persistence.PersistentStores;
import org.junit.jupiter.api.AfterAll;

class PostgresMessagesIT implements MessagesContract {
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
