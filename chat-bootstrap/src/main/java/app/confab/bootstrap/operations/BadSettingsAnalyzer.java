package app.confab.bootstrap.operations;

import app.confab.bootstrap.settings.BadSettings;
import app.confab.bootstrap.settings.SettingProblem;
import java.util.stream.Collectors;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/// Says every mistake of the configuration in one message, each with its mend.
final class BadSettingsAnalyzer extends AbstractFailureAnalyzer<BadSettings> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, BadSettings cause) {
        var problems = cause.problems().stream().map(BadSettingsAnalyzer::line).collect(Collectors.joining("\n"));
        var count = cause.problems().size();
        var description = count == 1 ? "One setting is wrong:" : count + " settings are wrong:";
        return new FailureAnalysis(
                description + "\n\n" + problems, "See docs/configuration.md for every setting.", cause);
    }

    private static String line(SettingProblem problem) {
        return "  %s %s; %s.".formatted(problem.variable(), problem.problem(), problem.mend());
    }
}
