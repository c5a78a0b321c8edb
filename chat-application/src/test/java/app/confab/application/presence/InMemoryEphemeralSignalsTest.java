package app.confab.application.presence;

class InMemoryEphemeralSignalsTest implements EphemeralSignalsContract, EphemeralSignalsAcrossNodesContract {
    private final InMemoryEphemeralSignals alone = new InMemoryEphemeralSignals.Bus().node();
    private final InMemoryEphemeralSignals.Bus bus = new InMemoryEphemeralSignals.Bus();
    private final InMemoryEphemeralSignals first = bus.node();
    private final InMemoryEphemeralSignals second = bus.node();

    @Override
    public EphemeralSignals alone() {
        return alone;
    }

    @Override
    public EphemeralSignals node1() {
        return first;
    }

    @Override
    public EphemeralSignals node2() {
        return second;
    }
}
