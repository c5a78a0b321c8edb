package app.confab.verification.checker;

import java.util.List;

/// One promise, and how a history shows it broken.
@FunctionalInterface
interface Rule {
    List<Violation> judge(Evidence evidence);
}
