package app.confab.application.sessions;

import app.confab.application.world.Stores;

class InMemorySessionsTest implements SessionsContract {
    private final Stores stores = Stores.inMemory();

    @Override
    public Stores stores() {
        return stores;
    }
}
