package app.confab.application.identities;

import app.confab.application.world.Stores;

class InMemoryIdentitiesTest implements IdentitiesContract {
    private final Stores stores = Stores.inMemory();

    @Override
    public Stores stores() {
        return stores;
    }
}
