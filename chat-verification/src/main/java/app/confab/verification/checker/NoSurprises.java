package app.confab.verification.checker;

import app.confab.verification.histories.Change.Post;
import app.confab.verification.histories.Happening.Refused;
import app.confab.verification.histories.Happening.Surprise;
import app.confab.verification.histories.Happening.Unsettled;
import java.util.ArrayList;
import java.util.List;

/// Nodes do not end by themselves, answer nothing that the contract doesn't know, refuse only what is to be refused,
/// and are there again for everybody once the faults are over.
final class NoSurprises implements Rule {
    private static final String PROMISE = "nothing else goes wrong";

    @Override
    public List<Violation> judge(Evidence evidence) {
        var violations = new ArrayList<Violation>();
        for (var entry : evidence.history()) {
            if (entry.what() instanceof Surprise || entry.what() instanceof Unsettled) {
                violations.add(new Violation(PROMISE, entry.what().toString(), List.of(entry)));
            }
        }
        for (var operation : evidence.operations()) {
            for (var entry : operation.entries()) {
                if (entry.what() instanceof Refused refused && !isAllowed(operation, refused.code())) {
                    violations.add(new Violation(PROMISE, "refused: " + operation.change(), operation.entries()));
                }
            }
        }
        return violations;
    }

    /// Somebody who leaves while they write.
    private static boolean isAllowed(Operation operation, String code) {
        return operation.change() instanceof Post && (code.equals("forbidden") || code.equals("not_found"));
    }
}
