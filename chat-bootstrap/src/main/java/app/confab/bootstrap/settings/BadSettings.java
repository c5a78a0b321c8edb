package app.confab.bootstrap.settings;

import java.util.List;
import org.springframework.boot.ExitCodeGenerator;

/// The configuration cannot be used. Carries every mistake that was found.
public final class BadSettings extends RuntimeException implements ExitCodeGenerator {

    /// What a process ends with that was set up wrongly: starting it again would not help. It is `EX_CONFIG`
    /// of `sysexits.h`.
    public static final int EXIT_CODE = 78;

    private final transient List<SettingProblem> problems;

    public BadSettings(List<SettingProblem> problems) {
        super("bad settings: " + problems, null, false, false);
        this.problems = List.copyOf(problems);
    }

    @Override
    public int getExitCode() {
        return EXIT_CODE;
    }

    public List<SettingProblem> problems() {
        return problems;
    }
}
