package app.confab.benchmark.load;

import app.confab.benchmark.checks.Sends;
import app.confab.benchmark.checks.StreamCheck;
import app.confab.benchmark.checks.Verdict;
import app.confab.benchmark.checks.Violations;
import app.confab.benchmark.protocol.Dialect;
import app.confab.benchmark.protocol.ServerFrames;
import app.confab.benchmark.sockets.Sockets;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/// Everyone who is connected during one run, and what they have seen together.
final class Crowd implements AutoCloseable {

    private static final int CONNECTING_AT_ONCE = 50;
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Sockets sockets = new Sockets();
    private final Dialect dialect;
    private final ServerFrames frames;
    private final Latencies deliveryLatencies = new Latencies();
    private final Latencies ackLatencies = new Latencies();
    private final List<List<Member>> rooms = new ArrayList<>();
    private final Map<String, Long> strays = new TreeMap<>();
    private final Map<Integer, Long> closings = new TreeMap<>();
    private final Sends sends;
    private Consumer<Member> onAck = _ -> {};
    private int welcomed;
    private long deliveries;

    Crowd(Dialect dialect, Cast cast, Scenario scenario, Sends sends) {
        this.dialect = dialect;
        this.frames = new ServerFrames(dialect);
        this.sends = sends;
        for (var room = 0; room < scenario.rooms(); room++) {
            var its = cast.rooms().get(room);
            var members = new ArrayList<Member>();
            for (var i = 0; i < scenario.connectionsPerRoom(); i++) {
                var person = its.people().get(i % its.people().size());
                members.add(new Member(this, person, its.id(), room));
            }
            rooms.add(members);
        }
    }

    /// Connects everybody, a few at once, until the server has welcomed them all.
    void connect(URI url) {
        var waiting = members().iterator();
        var all = members().size();
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        var asked = 0;
        while (welcomed < all) {
            asked += connectSome(url, waiting, welcomed + CONNECTING_AT_ONCE - asked);
            sockets.turn(Duration.ofMillis(100).toNanos());
            if (!closings.isEmpty() || System.nanoTime() > deadline) {
                throw new IllegalStateException("Only " + welcomed + " of " + all
                        + " connections were welcomed; closed: " + closings + ", refused: " + strays);
            }
        }
    }

    private static int connectSome(URI url, Iterator<Member> waiting, int atMost) {
        var count = 0;
        while (count < atMost && waiting.hasNext()) {
            waiting.next().connect(url);
            count++;
        }
        return count;
    }

    List<Member> members() {
        return rooms.stream().flatMap(List::stream).toList();
    }

    List<List<Member>> rooms() {
        return rooms;
    }

    /// Whom to tell whose send was acknowledged.
    void onAck(Consumer<Member> reaction) {
        onAck = reaction;
    }

    void openWindow(long nanos) {
        deliveryLatencies.open(nanos);
        ackLatencies.open(nanos);
    }

    void closeWindow(long nanos) {
        deliveryLatencies.close(nanos);
        ackLatencies.close(nanos);
    }

    /// Whether everything that was sent is acknowledged and has reached everyone.
    boolean hasSettled() {
        return sends.allAcked()
                && members().stream().allMatch(member -> {
                    var stream = member.stream();
                    return stream != null && stream.reached(sends.newest(member.room()));
                });
    }

    Verdict verdict() {
        var violations = Violations.NONE;
        for (var member : members()) {
            var stream = member.stream();
            violations = violations.plus(violationsOf(member, stream == null ? new StreamCheck(0) : stream));
        }
        return new Verdict(
                sends.count(),
                sends.ackedCount(),
                violations,
                sends.contradictions(),
                strays.values().stream().mapToLong(Long::longValue).sum(),
                closings.values().stream().mapToLong(Long::longValue).sum());
    }

    private Violations violationsOf(Member member, StreamCheck stream) {
        return stream.violations(sends.newest(member.room()));
    }

    /// In words, what came that a healthy run does not get; empty where nothing did.
    String complaints() {
        var unexpected = strays.isEmpty() ? "" : " came " + strays;
        return unexpected + (closings.isEmpty() ? "" : " closed with " + closings);
    }

    LatencySummary deliveryLatency() {
        return deliveryLatencies.summary();
    }

    LatencySummary ackLatency() {
        return ackLatencies.summary();
    }

    /// How much has come so far of what was sent: deliveries and acknowledgements.
    long arrivals() {
        return deliveries + sends.ackedCount();
    }

    long deliveries() {
        return deliveries;
    }

    Sockets sockets() {
        return sockets;
    }

    Dialect dialect() {
        return dialect;
    }

    ServerFrames frames() {
        return frames;
    }

    Sends sends() {
        return sends;
    }

    void welcomed() {
        welcomed++;
    }

    void delivered(int number) {
        deliveries++;
        deliveryLatencies.record(sends.plannedNanos(number), System.nanoTime());
    }

    void acked(Member member, int number) {
        ackLatencies.record(sends.plannedNanos(number), System.nanoTime());
        onAck.accept(member);
    }

    void stray(String what) {
        strays.merge(what, 1L, Long::sum);
    }

    void closed(int code) {
        closings.merge(code, 1L, Long::sum);
    }

    @Override
    public void close() {
        members().forEach(Member::hangUp);
        sockets.close();
    }
}
