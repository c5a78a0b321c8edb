package app.confab.application.rooms;

import app.confab.application.world.Stores;

class InMemoryDirectRoomsTest implements DirectRoomsContract {
    private final Stores stores = Stores.inMemory();

    @Override
    public Stores stores() {
        return stores;
    }
}
