package app.confab.persistence.timeline;

import app.confab.application.timeline.RoomLogContract;
import app.confab.application.timeline.RoomLogUnderLoadContract;
import app.confab.application.world.Stores;
import app.confab.persistence.PersistentStores;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

class PostgresRoomLogIT implements RoomLogContract, RoomLogUnderLoadContract {
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
