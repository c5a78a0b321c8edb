package app.confab.application.accounts;

import app.confab.application.world.Stores;

class InMemoryAccountsTest implements AccountsContract {
    private final Stores stores = Stores.inMemory();

    @Override
    public Stores stores() {
        return stores;
    }
}
