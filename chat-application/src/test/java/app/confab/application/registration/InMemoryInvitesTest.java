package app.confab.application.registration;

import app.confab.application.world.Stores;

class InMemoryInvitesTest implements InvitesContract {

    @Override
    public Stores emptyStores() {
        return Stores.inMemory();
    }
}
