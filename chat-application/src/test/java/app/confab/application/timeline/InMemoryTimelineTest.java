package app.confab.application.timeline;

import app.confab.application.world.Stores;

class InMemoryTimelineTest implements TimelineContract {
    private final Stores stores = Stores.inMemory();

    @Override
    public Stores stores() {
        return stores;
    }
}
