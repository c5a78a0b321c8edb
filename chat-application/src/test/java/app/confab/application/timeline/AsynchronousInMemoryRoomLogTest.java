package app.confab.application.timeline;

import app.confab.application.world.InMemoryWorld;
import app.confab.application.world.Stores;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;

class AsynchronousInMemoryRoomLogTest implements RoomLogContract {
    private final ExecutorService writers = Executors.newFixedThreadPool(3);
    private final Stores stores = Stores.inMemory(new InMemoryWorld(), writers);

    @Override
    public Stores stores() {
        return stores;
    }

    @AfterEach
    void endWriters() {
        writers.shutdownNow();
    }
}
