package app.confab.application.presence;

import app.confab.application.world.InMemoryWorld;
import app.confab.application.world.Stores;

class InMemoryPresenceBoardTest implements PresenceBoardContract {
    private final InMemoryWorld world = new InMemoryWorld();
    private final Stores stores = Stores.inMemory(world, Runnable::run);
    private final InMemoryPresenceBoard.Leases leases = new InMemoryPresenceBoard.Leases(world);
    private final PresenceBoard first = leases.node();
    private final PresenceBoard second = leases.node();

    @Override
    public Stores stores() {
        return stores;
    }

    @Override
    public PresenceBoard node1() {
        return first;
    }

    @Override
    public PresenceBoard node2() {
        return second;
    }

    @Override
    public void leasesRunOut() {
        leases.runOut();
    }

    @Override
    public void leasesAreLost() {
        leases.areLost();
    }
}
