package app.confab.application.secondfactor;

import app.confab.application.world.Stores;

class InMemorySecondFactorsTest implements SecondFactorsContract {
    private final Stores stores = Stores.inMemory();

    @Override
    public Stores stores() {
        return stores;
    }
}
