package app.confab.benchmark.storm;

import app.confab.benchmark.checks.Violations;
import app.confab.benchmark.load.Latencies;
import app.confab.benchmark.load.LatencySummary;
import app.confab.benchmark.protocol.ChatApi;
import app.confab.benchmark.protocol.Person;
import app.confab.benchmark.protocol.ServerFrames;
import app.confab.benchmark.protocol.WireContract;
import app.confab.benchmark.servers.Target;
import app.confab.benchmark.sockets.Connection;
import app.confab.benchmark.sockets.Sockets;
import app.confab.benchmark.usage.Usage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.TreeMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.BooleanSupplier;

/// Loses all connections at once and brings them back at once, each with the cursors of all its rooms, in which
/// something was written meanwhile. Who is turned away comes again after up to as long as a client would wait.
public final class Storm implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Duration LONGEST_RETRY = Duration.ofSeconds(2);
    private static final int CONNECTING_AT_ONCE = 50;

    private final Target target;
    private final Size size;
    private final WireContract dialect = new WireContract();
    private final ServerFrames frames = new ServerFrames(dialect);
    private final Sockets sockets = new Sockets();
    private final List<Returning> everyone = new ArrayList<>();
    private final PriorityQueue<Retry> retries = new PriorityQueue<>();
    private final Map<String, Long> newest = new HashMap<>();
    private final Map<String, Long> setbacks = new TreeMap<>();
    private final Latencies welcomes = new Latencies();
    private final Latencies catchUps = new Latencies();
    private long begin;
    private long replayed;

    /// How large a storm is.
    ///
    /// @param missed the messages that are written into each room while nobody is there
    public record Size(int people, int connectionsEach, int roomsEach, int missed) {

        public static final Size USUAL = new Size(100, 20, 20, 10);

        int connections() {
            return people * connectionsEach;
        }
    }

    /// What it showed.
    ///
    /// @param events that were replayed, to all together
    /// @param setbacks refusals, closings and resets by name; who was turned away came again
    public record Outcome(
            int connections,
            long events,
            Duration time,
            Usage usage,
            LatencySummary welcomes,
            LatencySummary catchUps,
            Map<String, Long> setbacks,
            Violations violations) {

        public boolean isSound() {
            return violations.equals(Violations.NONE);
        }
    }

    private record Retry(long nanos, Returning who) implements Comparable<Retry> {
        @Override
        public int compareTo(Retry other) {
            return Long.compare(nanos, other.nanos);
        }
    }

    public Storm(Target target, Size size) {
        this.target = target;
        this.size = size;
    }

    public Outcome run() {
        try (var api = new ChatApi(target.url())) {
            var neighbourhood = Neighbourhood.assemble(api, size.people(), size.roomsEach());
            neighbourhood.people().forEach(person -> {
                for (var i = 0; i < size.connectionsEach(); i++) {
                    everyone.add(new Returning(this, person));
                }
            });
            arrive();
            everyone.forEach(Returning::hangUp);
            write(api, neighbourhood);
        }
        return comeBack();
    }

    /// The first time in good order, a few at once.
    private void arrive() {
        for (var from = 0; from < everyone.size(); from += CONNECTING_AT_ONCE) {
            var some = everyone.subList(from, Math.min(everyone.size(), from + CONNECTING_AT_ONCE));
            some.forEach(Returning::connect);
            await(() -> some.stream().allMatch(Returning::isWelcomed));
        }
    }

    private void write(ChatApi api, Neighbourhood neighbourhood) {
        for (var room = 0; room < neighbourhood.rooms().size(); room++) {
            var roomId = neighbourhood.rooms().get(room);
            for (var i = 0; i < size.missed(); i++) {
                newest.put(roomId, api.post(neighbourhood.people().get(room), roomId, "missed-" + i, "Missed " + i));
            }
        }
    }

    private Outcome comeBack() {
        setbacks.clear();
        var before = target.processes().usage();
        begin = System.nanoTime();
        welcomes.open(begin);
        catchUps.open(begin);
        everyone.forEach(Returning::connect);
        await(() -> everyone.stream().allMatch(Returning::hasCaughtUp));
        var time = Duration.ofNanos(System.nanoTime() - begin);
        return new Outcome(
                everyone.size(),
                replayed,
                time,
                target.processes().usage().since(before),
                welcomes.summary(),
                catchUps.summary(),
                Map.copyOf(setbacks),
                everyone.stream().map(who -> who.violations(newest::get)).reduce(Violations.NONE, Violations::plus));
    }

    private void await(BooleanSupplier done) {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!done.getAsBoolean()) {
            sockets.turn(Duration.ofMillis(20).toNanos());
            retryDue();
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException(
                        everyone.stream().filter(Returning::hasCaughtUp).count() + " of " + everyone.size()
                                + " connections have caught up; set back: " + setbacks);
            }
        }
    }

    private void retryDue() {
        while (!retries.isEmpty() && retries.element().nanos() <= System.nanoTime()) {
            retries.remove().who().connect();
        }
    }

    Connection open(Person person, Returning who) {
        return sockets.open(dialect.socket(target.url()), person.forwarded(), who);
    }

    WireContract dialect() {
        return dialect;
    }

    ServerFrames frames() {
        return frames;
    }

    /// The newest event that was written while nobody was there; 0 where nothing was yet.
    long newest(String roomId) {
        return newest.getOrDefault(roomId, 0L);
    }

    void welcomed(Returning who) {
        welcomes.record(begin, System.nanoTime());
        caughtUp(who);
    }

    void caughtUp(Returning who) {
        if (who.hasCaughtUp()) {
            catchUps.record(begin, System.nanoTime());
        }
    }

    void replayed() {
        replayed++;
    }

    void note(String setback) {
        setbacks.merge(setback, 1L, Long::sum);
    }

    void setBack(Returning who, String how) {
        note(how);
        var wait = ThreadLocalRandom.current().nextLong(LONGEST_RETRY.toNanos());
        retries.add(new Retry(System.nanoTime() + wait, who));
    }

    @Override
    public void close() {
        everyone.forEach(Returning::hangUp);
        sockets.close();
    }
}
