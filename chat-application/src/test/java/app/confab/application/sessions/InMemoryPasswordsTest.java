package app.confab.application.sessions;

import app.confab.application.world.Stores;

class InMemoryPasswordsTest implements PasswordsContract {
    private final Stores stores = Stores.inMemory();

    @Override
    public Stores stores() {
        return stores;
    }
}
