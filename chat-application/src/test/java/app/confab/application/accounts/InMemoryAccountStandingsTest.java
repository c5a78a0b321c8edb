package app.confab.application.accounts;

import app.confab.application.world.Stores;

class InMemoryAccountStandingsTest implements AccountStandingsContract {

    @Override
    public Stores emptyStores() {
        return Stores.inMemory();
    }
}
