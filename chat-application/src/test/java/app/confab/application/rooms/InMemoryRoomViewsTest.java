package app.confab.application.rooms;

import app.confab.application.world.Stores;

class InMemoryRoomViewsTest implements RoomViewsContract {
    private final Stores stores = Stores.inMemory();

    @Override
    public Stores stores() {
        return stores;
    }
}
