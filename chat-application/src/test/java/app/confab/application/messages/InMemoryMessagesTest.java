package app.confab.application.messages;

import app.confab.application.world.Stores;

class InMemoryMessagesTest implements MessagesContract {
    private final Stores stores = Stores.inMemory();

    @Override
    public Stores stores() {
        return stores;
    }
}
