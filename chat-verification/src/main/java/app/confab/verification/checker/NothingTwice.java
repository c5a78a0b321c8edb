package app.confab.verification.checker;

import app.confab.verification.histories.Event;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// What is so already does not happen again: nobody joins who is in, leaves who is out, gives a reaction that they have
/// given or takes back what they have not; and nothing happens to a message that was deleted.
final class NothingTwice implements Rule {

    @Override
    public List<Violation> judge(Evidence evidence) {
        var violations = new ArrayList<Violation>();
        evidence.logs().forEach((room, log) -> {
            var present = new HashSet<String>();
            var deleted = new HashSet<String>();
            for (var event : log.events()) {
                if (!isNews(event, present, deleted)) {
                    violations.add(new Violation(
                            "what is so already does not happen again",
                            "in room " + room + ": " + event.identity(),
                            List.of()));
                }
            }
        });
        return violations;
    }

    private static boolean isNews(Event event, Set<String> present, Set<String> deleted) {
        return switch (event.type()) {
            case "member.joined" -> present.add(event.person());
            case "member.left" -> present.remove(event.person());
            case "message.edited" -> !deleted.contains(event.subject());
            case "message.deleted" -> deleted.add(event.subject());
            case "reaction.added" -> !deleted.contains(event.subject()) && present.add(reaction(event));
            case "reaction.removed" -> !deleted.contains(event.subject()) && present.remove(reaction(event));
            default -> true;
        };
    }

    private static String reaction(Event event) {
        return event.subject() + "/" + event.person() + "/" + event.emoji();
    }
}
