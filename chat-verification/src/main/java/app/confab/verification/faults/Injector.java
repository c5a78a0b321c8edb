package app.confab.verification.faults;

import app.confab.verification.faults.Fault.Kind;
import app.confab.verification.faults.TcpProxy.Direction;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/// Makes a schedule's faults happen, and mends them.
public final class Injector {
    private static final Duration RETURN = Duration.ofSeconds(60);

    private final Database database;
    private final List<Node> nodes;
    private final Map<Kind, Integer> counts = new EnumMap<>(Kind.class);

    public Injector(Database database, List<Node> nodes) {
        this.database = database;
        this.nodes = List.copyOf(nodes);
    }

    /// Returns when every fault has happened and is over; nodes may still be starting.
    public void run(Schedule schedule) throws InterruptedException {
        var begin = System.nanoTime();
        var threads = new CopyOnWriteArrayList<Thread>();
        for (var fault : schedule.faults()) {
            var due = fault.atMillis() - (System.nanoTime() - begin) / 1_000_000;
            Thread.sleep(Math.max(0, due));
            threads.add(Thread.ofVirtual().name(fault.toString()).start(() -> inject(fault)));
        }
        for (var thread : threads) {
            thread.join();
        }
    }

    /// Undoes whatever was done to a process or a connection.
    public void mend() {
        database.resume();
        for (var node : nodes) {
            node.resume();
            node.clients().mend();
            node.data().mend();
        }
    }

    /// How often each kind has happened so far.
    public synchronized Map<Kind, Integer> counts() {
        return Map.copyOf(counts);
    }

    private void inject(Fault fault) {
        count(fault.kind());
        try {
            happen(fault, nodes.get(fault.node() - 1));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized void count(Kind kind) {
        counts.merge(kind, 1, Integer::sum);
    }

    private void happen(Fault fault, Node node) throws InterruptedException {
        switch (fault.kind()) {
            case KILL_NODE -> node.kill();
            case KILL_DATABASE -> database.kill();
            case KILL_BOTH -> {
                database.kill();
                node.kill();
            }
            case PAUSE_NODE -> forAWhile(fault, node::pause, node::resume);
            case PAUSE_DATABASE -> forAWhile(fault, database::pause, database::resume);
            case ROLLING_RESTART -> rollingRestart();
            case CUT_CLIENTS -> node.clients().cut();
            case HOLD_FROM_CLIENTS -> hold(fault, node.clients(), Direction.TO_TARGET);
            case HOLD_TO_CLIENTS -> hold(fault, node.clients(), Direction.FROM_TARGET);
            case CUT_DATABASE -> forAWhile(fault, node.data()::refuse, node.data()::mend);
            case HOLD_FROM_NODE -> hold(fault, node.data(), Direction.TO_TARGET);
            case HOLD_TO_NODE -> hold(fault, node.data(), Direction.FROM_TARGET);
        }
    }

    private static void hold(Fault fault, TcpProxy proxy, Direction direction) throws InterruptedException {
        forAWhile(fault, () -> proxy.hold(direction), () -> {
            // Half of them come to life again, half were dead all the time.
            if (fault.forMillis() % 2 == 0) {
                proxy.cut();
            }
            proxy.mend();
        });
    }

    private void rollingRestart() throws InterruptedException {
        for (var node : nodes) {
            node.terminate();
            Thread.sleep(Duration.ofMillis(500));
            node.awaitServing(RETURN);
        }
    }

    private static void forAWhile(Fault fault, Runnable breaks, Runnable mends) throws InterruptedException {
        breaks.run();
        try {
            Thread.sleep(fault.forMillis());
        } finally {
            mends.run();
        }
    }
}
