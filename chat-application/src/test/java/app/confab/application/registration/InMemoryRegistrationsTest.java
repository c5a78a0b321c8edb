package app.confab.application.registration;

import app.confab.application.world.Stores;

class InMemoryRegistrationsTest implements RegistrationsContract {

    @Override
    public Stores emptyStores() {
        return Stores.inMemory();
    }
}
