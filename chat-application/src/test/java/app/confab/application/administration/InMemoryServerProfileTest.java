package app.confab.application.administration;

import app.confab.application.world.Stores;

class InMemoryServerProfileTest implements ServerProfileContract {
    private final Stores stores = Stores.inMemory();

    @Override
    public Stores stores() {
        return stores;
    }
}
