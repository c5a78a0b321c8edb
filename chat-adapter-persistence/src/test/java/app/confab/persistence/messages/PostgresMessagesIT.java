package app.confab.persistence.messages;

import app.confab.application.messages.MessagesContract;
import app.confab.application.world.Stores;
import app.confab.persistence.PersistentStores;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

class PostgresMessagesIT implements MessagesContract {
    private static PersistentStores persistent;

    @BeforeAll
    static void open() {
        persistent = PersistentStores.open();
    }

    @AfterAll
    static void close() {
        persistent.close();
    }

    @Override
    public Stores stores() {
        return persistent.stores();
    }
}
