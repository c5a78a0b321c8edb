package app.confab.application.personaldata;

import app.confab.application.world.Stores;

class InMemoryOwnMessagesTest implements OwnMessagesContract {
    private final Stores stores = Stores.inMemory();

    @Override
    public Stores stores() {
        return stores;
    }
}
