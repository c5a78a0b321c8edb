package app.confab.verification.checker;

import app.confab.verification.histories.Change.Post;
import app.confab.verification.histories.Entry;
import app.confab.verification.histories.Happening.Acknowledged;
import app.confab.verification.histories.Happening.Attempted;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// A room's order agrees with time: what was acknowledged before something else was first sent has the smaller seq;
/// and what one connection sent into one room has its seqs in the order sent.
final class OneOrder implements Rule {
    private static final String PROMISE = "the order of seq agrees with the order in time";

    /// Something that happened to a post: it left, or its acknowledgement came.
    private record Moment(long micros, boolean left, long seq, Operation operation) {}

    @Override
    public List<Violation> judge(Evidence evidence) {
        var rooms = new HashMap<String, List<Operation>>();
        for (var operation : evidence.changes(Post.class)) {
            if (!operation.acknowledgements().isEmpty()) {
                rooms.computeIfAbsent(operation.change().room(), _ -> new ArrayList<>())
                        .add(operation);
            }
        }
        var violations = new ArrayList<Violation>();
        rooms.values().forEach(operations -> {
            violations.addAll(acrossConnections(operations));
            violations.addAll(onEachConnection(operations));
        });
        return violations;
    }

    private static List<Violation> acrossConnections(List<Operation> operations) {
        var moments = new ArrayList<Moment>();
        for (var operation : operations) {
            var seq = operation.acknowledgements().getFirst().seq();
            moments.add(new Moment(operation.firstAttempt(), true, seq, operation));
            moments.add(new Moment(operation.acknowledgedAt(), false, seq, operation));
        }
        // Of two moments in the same microsecond nobody knows which was first: then sending counts as the earlier.
        moments.sort(Comparator.comparingLong(Moment::micros).thenComparing(moment -> !moment.left()));
        var violations = new ArrayList<Violation>();
        Moment newest = null;
        for (var moment : moments) {
            if (moment.left()) {
                if (newest != null && newest.seq() > moment.seq()) {
                    violations.add(violation(newest.operation(), newest.seq(), moment.operation(), moment.seq()));
                }
            } else if (newest == null || moment.seq() > newest.seq()) {
                newest = moment;
            }
        }
        return violations;
    }

    private static List<Violation> onEachConnection(List<Operation> operations) {
        var connections = new HashMap<Long, List<Moment>>();
        for (var operation : operations) {
            var sent = new HashMap<Long, Entry>();
            for (var entry : operation.entries()) {
                if (entry.what() instanceof Attempted attempted) {
                    sent.put(attempted.connection(), entry);
                } else if (entry.what() instanceof Acknowledged ack && !ack.duplicate()) {
                    addTo(connections, sent, ack, operation);
                }
            }
        }
        connections.remove(Attempted.HTTP);
        var violations = new ArrayList<Violation>();
        connections.values().forEach(moments -> {
            moments.sort(Comparator.comparingLong(Moment::micros));
            for (var i = 1; i < moments.size(); i++) {
                var before = moments.get(i - 1);
                var after = moments.get(i);
                if (before.seq() > after.seq()) {
                    violations.add(violation(before.operation(), before.seq(), after.operation(), after.seq()));
                }
            }
        });
        return violations;
    }

    private static void addTo(
            Map<Long, List<Moment>> connections, Map<Long, Entry> sent, Acknowledged ack, Operation operation) {
        var entry = sent.get(ack.connection());
        if (entry != null) {
            connections
                    .computeIfAbsent(ack.connection(), _ -> new ArrayList<>())
                    .add(new Moment(entry.micros(), true, ack.seq(), operation));
        }
    }

    private static Violation violation(Operation before, long beforeSeq, Operation after, long afterSeq) {
        var lines = new ArrayList<>(before.entries());
        lines.addAll(after.entries());
        return new Violation(
                PROMISE,
                before.change() + " has seq " + beforeSeq + ", and what was sent later, " + after.change() + ", has "
                        + afterSeq,
                lines);
    }
}
