package app.confab.bootstrap.operations;

import app.confab.embeddedpostgres.EmbeddedPostgresException;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/// Passes on what the embedded database says; its messages name the problem and the mend.
final class DatabaseStartAnalyzer extends AbstractFailureAnalyzer<EmbeddedPostgresException> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, EmbeddedPostgresException cause) {
        return new FailureAnalysis(
                cause.getMessage(),
                "DATA_DIR names the data folder; DATABASE_URL uses a PostgreSQL of yours instead.",
                cause);
    }
}
