package app.confab.application.rooms;

import app.confab.application.world.Stores;

class InMemoryMembershipsTest implements MembershipsContract {
    private final Stores stores = Stores.inMemory();

    @Override
    public Stores stores() {
        return stores;
    }
}
