package app.confab.verification.checker;

import app.confab.verification.histories.Event;
import java.util.ArrayList;
import java.util.List;

/// Whoever has left changes nothing more: everything in a log was done by who was a member at that seq.
final class MembersAlone implements Rule {

    @Override
    public List<Violation> judge(Evidence evidence) {
        var violations = new ArrayList<Violation>();
        evidence.logs().forEach((room, log) -> {
            for (var event : log.events()) {
                var doer = doer(event);
                if (!doer.isEmpty() && !log.hasMemberAt(doer, event.seq())) {
                    violations.add(new Violation(
                            "nothing of a leaver comes after their leaving",
                            "in room " + room + " somebody who was no member did " + event.identity(),
                            List.of()));
                }
            }
        });
        return violations;
    }

    private static String doer(Event event) {
        var message = event.message();
        if (message != null) {
            return message.author();
        }
        return event.type().startsWith("reaction.") ? event.person() : "";
    }
}
