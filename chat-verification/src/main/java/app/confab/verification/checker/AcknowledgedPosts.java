package app.confab.verification.checker;

import app.confab.verification.histories.Change.Post;
import app.confab.verification.histories.Event;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/// What was acknowledged is in the log, once, where the acknowledgement said; what was refused is not; what nobody sent
/// is not; and whoever repeats is answered in the end.
final class AcknowledgedPosts implements Rule {
    private static final String KEPT = "what was acknowledged is kept, once";

    @Override
    public List<Violation> judge(Evidence evidence) {
        var posts = new HashMap<String, Map<String, Event>>();
        evidence.logs().forEach((room, log) -> posts.put(room, GaplessLog.posts(log)));
        var violations = new ArrayList<Violation>();
        for (var operation : evidence.operations()) {
            if (!operation.isAcknowledged() && !operation.isRefused()) {
                violations.add(new Violation(
                        "whoever repeats is answered", operation.change() + " never was", operation.entries()));
            }
        }
        for (var operation : evidence.changes(Post.class)) {
            if (posts.containsKey(operation.change().room())) {
                violations.addAll(judge(operation, posts.get(operation.change().room())));
            }
        }
        violations.addAll(outOfNowhere(evidence, posts));
        return violations;
    }

    private static List<Violation> judge(Operation operation, Map<String, Event> posts) {
        var post = (Post) operation.change();
        var kept = posts.get(post.account() + "/" + post.name());
        if (kept == null) {
            return operation.isAcknowledged()
                    ? List.of(violation("acknowledged and missing: " + post, operation))
                    : List.of();
        }
        var violations = new ArrayList<Violation>();
        if (operation.isRuledOut()) {
            violations.add(violation("refused and yet there: " + kept.identity(), operation));
        }
        for (var ack : operation.acknowledgements()) {
            if (ack.seq() != kept.seq() || !ack.message().equals(kept.subject())) {
                violations.add(violation("acknowledged as " + ack + " and kept as " + kept.identity(), operation));
            }
        }
        if (operation.acknowledgements().stream()
                        .filter(ack -> !ack.duplicate())
                        .count()
                > 1) {
            violations.add(violation("acknowledged as new twice: " + post, operation));
        }
        return violations;
    }

    private static List<Violation> outOfNowhere(Evidence evidence, Map<String, Map<String, Event>> posts) {
        var sent = new HashSet<String>();
        for (var operation : evidence.changes(Post.class)) {
            var post = (Post) operation.change();
            sent.add(post.room() + "/" + post.account() + "/" + post.name());
        }
        var violations = new ArrayList<Violation>();
        posts.forEach((room, kept) -> kept.forEach((name, event) -> {
            if (!sent.contains(room + "/" + name)) {
                violations.add(new Violation(KEPT, "nobody sent " + event.identity() + " of room " + room, List.of()));
            }
        }));
        return violations;
    }

    private static Violation violation(String what, Operation operation) {
        return new Violation(KEPT, what, operation.entries());
    }
}
