package app.confab.persistence.presence;

import static org.awaitility.Awaitility.await;

import app.confab.application.presence.EphemeralSignals;
import app.confab.application.presence.EphemeralSignalsAcrossNodesContract;
import app.confab.application.presence.EphemeralSignalsContract;
import app.confab.persistence.PersistentStores;
import app.confab.persistence.nodes.TestLine;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

class PostgresEphemeralSignalsIT implements EphemeralSignalsContract, EphemeralSignalsAcrossNodesContract {
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
    public EphemeralSignals alone() {
        return new PostgresEphemeralSignals(alone.line());
    }

    @Override
    public EphemeralSignals node1() {
        return new PostgresEphemeralSignals(first.line());
    }

    @Override
    public EphemeralSignals node2() {
        return new PostgresEphemeralSignals(second.line());
    }
}
