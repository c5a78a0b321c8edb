package app.confab.application.rooms;

import app.confab.application.world.Stores;

class InMemoryRoomsTest implements RoomsContract {
    private final Stores stores = Stores.inMemory();

    @Override
    public Stores stores() {
        return stores;
    }
}
