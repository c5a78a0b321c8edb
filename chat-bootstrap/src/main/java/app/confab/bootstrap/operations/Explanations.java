package app.confab.bootstrap.operations;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;

/// What a failure means and how to mend it, where it is one that whoever runs the process can mend.
public final class Explanations {
    private static final List<FailureAnalyzer> KNOWN =
            List.of(new BadSettingsAnalyzer(), new DatabaseStartAnalyzer(), new DatabaseUnreachableAnalyzer());

    private Explanations() {}

    public static Optional<FailureAnalysis> of(Throwable failure) {
        return KNOWN.stream()
                .map(analyzer -> analyzer.analyze(failure))
                .filter(Objects::nonNull)
                .findFirst();
    }
}
