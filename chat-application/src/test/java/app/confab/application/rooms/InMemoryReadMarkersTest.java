package app.confab.application.rooms;

import app.confab.application.world.Stores;

class InMemoryReadMarkersTest implements ReadMarkersContract {
    private final Stores stores = Stores.inMemory();

    @Override
    public Stores stores() {
        return stores;
    }
}
