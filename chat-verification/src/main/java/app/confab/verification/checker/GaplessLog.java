package app.confab.verification.checker;

import app.confab.verification.histories.Entry;
import app.confab.verification.histories.Event;
import app.confab.verification.histories.Happening.LogRead;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A room's log counts from 1 without a gap or a repeat, holds each message once, and reads the same on every node.
final class GaplessLog implements Rule {
    private static final String PROMISE = "a log is gapless, and one for all";

    @Override
    public List<Violation> judge(Evidence evidence) {
        var violations = new ArrayList<Violation>();
        var first = new HashMap<String, LogRead>();
        for (var entry : evidence.history()) {
            if (entry.what() instanceof LogRead log) {
                violations.addAll(judge(log, entry));
                var other = first.putIfAbsent(log.room(), log);
                if (other != null) {
                    violations.addAll(compare(other, log, entry));
                }
            }
        }
        return violations;
    }

    private static List<Violation> judge(LogRead log, Entry entry) {
        var violations = new ArrayList<Violation>();
        var names = new HashMap<String, Event>();
        var expected = 1L;
        for (var event : log.events()) {
            if (event.seq() != expected) {
                violations.add(
                        violation("room " + log.room() + " goes from " + (expected - 1) + " to " + event.seq(), entry));
            }
            expected = event.seq() + 1;
            var twin = nameOf(event) == null ? null : names.putIfAbsent(nameOf(event), event);
            if (twin != null) {
                violations.add(violation(
                        "in room " + log.room() + " one message was posted twice: " + twin.identity() + " and "
                                + event.identity(),
                        entry));
            }
        }
        return violations;
    }

    private static List<Violation> compare(LogRead one, LogRead other, Entry entry) {
        var violations = new ArrayList<Violation>();
        if (one.events().size() != other.events().size()) {
            violations.add(violation(
                    "room " + one.room() + " has " + one.events().size() + " events on one node and "
                            + other.events().size() + " on another",
                    entry));
        }
        for (var i = 0; i < Math.min(one.events().size(), other.events().size()); i++) {
            var here = one.events().get(i).identity();
            var there = other.events().get(i).identity();
            if (!here.equals(there)) {
                violations.add(
                        violation("two nodes differ about room " + one.room() + ": " + here + " | " + there, entry));
            }
        }
        return violations;
    }

    private static @Nullable String nameOf(Event event) {
        var message = event.message();
        return event.is("message.posted") && message != null ? message.author() + "/" + message.name() : null;
    }

    /// A whole log is too long to show.
    private static Violation violation(String what, Entry read) {
        return new Violation(PROMISE, what + " (read by " + read.who() + ")", List.of());
    }

    /// The events that posted each message, by author and name.
    static Map<String, Event> posts(RoomHistory log) {
        var posts = new HashMap<String, Event>();
        for (var event : log.events()) {
            var name = nameOf(event);
            if (name != null) {
                posts.putIfAbsent(name, event);
            }
        }
        return posts;
    }
}
