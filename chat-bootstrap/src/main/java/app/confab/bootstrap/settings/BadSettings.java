package app.confab.bootstrap.settings;

import java.util.List;

/// The configuration cannot be used. Carries every mistake that was found.
public final class BadSettings extends RuntimeException {
    private final transient List<SettingProblem> problems;

    public BadSettings(List<SettingProblem> problems) {
        super("bad settings: " + problems, null, false, false);
        this.problems = List.copyOf(problems);
    }

    public List<SettingProblem> problems() {
        return problems;
    }
}
