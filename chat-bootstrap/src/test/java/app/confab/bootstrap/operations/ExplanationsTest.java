package app.confab.bootstrap.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.postgresql.ssl.LibPQFactory;
import org.springframework.boot.diagnostics.FailureAnalysis;

class ExplanationsTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "08001, host",
        "57P03, host",
        "28P01, password",
        "3D000, createdb",
        "42501, own the database",
        "53300, max_connections"
    })
    void whyTheDatabaseLetsNobodyInIsToldWithItsMend(String state, String mend) {
        var failure = new IllegalStateException(new SQLException("it says so", state));

        assertThat(Explanations.of(failure)).hasValueSatisfying(known -> {
            assertThat(known.getDescription()).contains("it says so");
            assertThat(known.getAction()).contains(mend);
        });
    }

    @Test
    void aMissingCertificateOfTheAuthorityHasItsOwnMend() {
        assertThat(explained(folder.resolve("root.crt")).getAction())
                .contains("sslrootcert=", "/etc/ssl/certs/ca-certificates.crt");
    }

    @Test
    void soHasOneThatIsNone() throws IOException {
        assertThat(explained(Files.writeString(folder.resolve("root.crt"), "nonsense"))
                        .getAction())
                .contains("sslrootcert=");
    }

    private static FailureAnalysis explained(Path certificate) {
        var properties = new Properties();
        properties.setProperty("sslmode", "verify-full");
        properties.setProperty("sslrootcert", certificate.toString());
        var failure = catchThrowable(() -> new LibPQFactory(properties));

        return Explanations.of(failure).orElseThrow();
    }
}
