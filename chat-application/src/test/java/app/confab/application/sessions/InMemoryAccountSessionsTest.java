package app.confab.application.sessions;

import app.confab.application.world.Stores;

class InMemoryAccountSessionsTest implements AccountSessionsContract {
    private final Stores stores = Stores.inMemory();

    @Override
    public Stores stores() {
        return stores;
    }
}
