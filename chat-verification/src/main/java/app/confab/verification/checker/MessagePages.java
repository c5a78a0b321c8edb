package app.confab.verification.checker;

import app.confab.verification.histories.Change.Delete;
import app.confab.verification.histories.Change.Edit;
import app.confab.verification.histories.Change.Post;
import app.confab.verification.histories.Event;
import app.confab.verification.histories.Message;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The pages of messages show what the log has posted, and nothing else; what nobody has changed reads as it was sent.
final class MessagePages implements Rule {

    @Override
    public List<Violation> judge(Evidence evidence) {
        var violations = new ArrayList<Violation>();
        var changed = changed(evidence);
        var sent = sent(evidence);
        evidence.messages().forEach((room, messages) -> {
            var posts = GaplessLog.posts(evidence.log(room));
            for (var post : posts.values()) {
                var shown = messages.get(post.subject());
                if (shown == null || !isOf(shown, post)) {
                    violations.add(violation("room " + room + " shows " + shown + " for " + post.identity()));
                } else if (!changed.contains(shown.id()) && !shown.body().equals(sent.get(key(shown)))) {
                    violations.add(violation("sent was " + sent.get(key(shown)) + ", shown is " + shown));
                }
            }
            if (messages.size() != posts.size()) {
                violations.add(violation(
                        "room " + room + " shows " + messages.size() + " messages, its log has " + posts.size()));
            }
        });
        return violations;
    }

    private static boolean isOf(Message shown, Event post) {
        var message = post.message();
        return message != null
                && shown.seq() == post.seq()
                && shown.author().equals(message.author())
                && shown.name().equals(message.name());
    }

    private static Set<String> changed(Evidence evidence) {
        var changed = new HashSet<String>();
        evidence.changes(Edit.class).forEach(edit -> changed.add(((Edit) edit.change()).message()));
        evidence.changes(Delete.class).forEach(deletion -> changed.add(((Delete) deletion.change()).message()));
        return changed;
    }

    private static Map<String, String> sent(Evidence evidence) {
        var sent = new HashMap<String, String>();
        for (var operation : evidence.changes(Post.class)) {
            var post = (Post) operation.change();
            sent.put(post.room() + "/" + post.account() + "/" + post.name(), post.body());
        }
        return sent;
    }

    private static String key(Message message) {
        return message.room() + "/" + message.author() + "/" + message.name();
    }

    private static Violation violation(String what) {
        return new Violation("messages read as they were sent", what, List.of());
    }
}
