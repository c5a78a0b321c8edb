package app.confab.persistence.timeline;

import static org.awaitility.Awaitility.await;

import app.confab.application.timeline.NodeSignals;
import app.confab.application.timeline.NodeSignalsAcrossNodesContract;
import app.confab.application.timeline.NodeSignalsContract;
import app.confab.persistence.PersistentStores;
import app.confab.persistence.nodes.TestLine;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

class PostgresNodeSignalsIT implements NodeSignalsContract, NodeSignalsAcrossNodesContract {
    private static final PersistentStores lonely = PersistentStores.open();
    private static final PersistentStores shared = PersistentStores.open();
    private static final TestLine alone = TestLine.on(lonely);
    private static final TestLine first = TestLine.on(shared);
    private static final TestLine second = TestLine.on(shared);

    @BeforeAll
    static void awaitListening() {
        await().until(() -> TestLine.listening(shared) == 2);
    }

    @AfterAll
    static void close() {
        alone.close();
        first.close();
        second.close();
        lonely.close();
        shared.close();
    }

    @Override
    public NodeSignals alone() {
        return new PostgresNodeSignals(alone.line());
    }

    @Override
    public NodeSignals node1() {
        return new PostgresNodeSignals(first.line());
    }

    @Override
    public NodeSignals node2() {
        return new PostgresNodeSignals(second.line());
    }
}
