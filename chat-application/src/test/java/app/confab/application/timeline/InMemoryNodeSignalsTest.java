package app.confab.application.timeline;

class InMemoryNodeSignalsTest implements NodeSignalsContract, NodeSignalsAcrossNodesContract {
    private final InMemoryNodeSignals alone = new InMemoryNodeSignals.Bus().node();
    private final InMemoryNodeSignals.Bus bus = new InMemoryNodeSignals.Bus();
    private final InMemoryNodeSignals first = bus.node();
    private final InMemoryNodeSignals second = bus.node();

    @Override
    public NodeSignals alone() {
        return alone;
    }

    @Override
    public NodeSignals node1() {
        return first;
    }

    @Override
    public NodeSignals node2() {
        return second;
    }
}
