package app.confab.bootstrap.doctor;

import java.util.ArrayList;
import java.util.List;

/// Gathers what one check has found.
final class Findings {
    private final String topic;
    private final List<Finding> all = new ArrayList<>();

    Findings(String topic) {
        this.topic = topic;
    }

    Findings good(String text) {
        return add(Finding.Level.GOOD, text, "");
    }

    Findings risky(String text, String mend) {
        return add(Finding.Level.RISKY, text, mend);
    }

    Findings bad(String text, String mend) {
        return add(Finding.Level.BAD, text, mend);
    }

    List<Finding> all() {
        return List.copyOf(all);
    }

    private Findings add(Finding.Level level, String text, String mend) {
        all.add(new Finding(level, topic, text, mend));
        return this;
    }
}
