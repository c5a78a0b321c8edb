package app.confab.verification;

import app.confab.verification.checker.Violation;
import app.confab.verification.histories.Entry;
import app.confab.verification.histories.Event;
import app.confab.verification.histories.Happening.LogRead;
import app.confab.verification.protocol.Session;
import app.confab.verification.workload.Auditor;
import app.confab.verification.workload.Endpoint;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The logs of past episodes, to be compared in the end: what was judged once is to outlive whatever breaks later.
final class Archive {

    /// @param digest of what must not change
    private record Kept(Session reader, long digest) {}

    private final Map<String, Kept> logs = new HashMap<>();

    void keep(List<Entry> history, Map<String, Session> readers) {
        for (var entry : history) {
            if (entry.what() instanceof LogRead log && readers.containsKey(log.room())) {
                logs.put(log.room(), new Kept(readers.get(log.room()), digest(log.events())));
            }
        }
    }

    /// Reads all logs again.
    List<Violation> compare(Auditor auditor, Endpoint node) throws InterruptedException {
        var violations = new ArrayList<Violation>();
        for (var room : logs.entrySet()) {
            var kept = room.getValue();
            if (digest(auditor.log(node, kept.reader(), room.getKey())) != kept.digest()) {
                violations.add(new Violation(
                        "what was acknowledged is kept",
                        "the log of room " + room.getKey() + " is another one than at the end of its episode",
                        List.of()));
            }
        }
        return violations;
    }

    private static long digest(List<Event> events) {
        var digest = 0L;
        for (var event : events) {
            digest = digest * 1_000_003 + event.identity().hashCode();
        }
        return digest;
    }
}
