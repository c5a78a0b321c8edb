package app.confab.bootstrap.doctor;

import static app.confab.bootstrap.doctor.Finding.Level.BAD;
import static app.confab.bootstrap.doctor.Finding.Level.GOOD;
import static app.confab.bootstrap.doctor.Finding.Level.RISKY;
import static org.assertj.core.api.Assertions.assertThat;

import app.confab.bootstrap.process.TestCertificate;
import app.confab.bootstrap.settings.ChatSettings;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.env.MockEnvironment;

/// What can be told from the settings and the disk.
class SettingsChecksTest {
    private static final Map<String, String> PRODUCTION = Map.of(
            "DATABASE_URL",
            "postgresql://confab:hunter2hunter2@db.example.com/chat",
            "SECRET_KEY",
            "8f14e45fceea167a5a36dedd4bea2543c9f0f895fb98ab9159f51fd0297e236d");

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "https://chat.example.com, GOOD",
        "http://localhost:8000, GOOD",
        "http://chat.example.com, BAD",
        "'', RISKY",
    })
    void peopleComeToAProductionNodeEncrypted(String publicUrl, Finding.Level level) {
        assertThat(AddressCheck.of(settings(PRODUCTION, "PUBLIC_URL", publicUrl)))
                .extracting(Finding::level)
                .containsExactly(level);
    }

    @Test
    void whoIsServedWithoutAPublicAddressIsToldAsItIs() {
        assertThat(AddressCheck.of(settings(PRODUCTION, "HOST", "127.0.0.1"))
                        .getFirst()
                        .text())
                .contains("whatever address a request names is believed");
        assertThat(AddressCheck.of(settings(Map.of(), "HOST", "0.0.0.0"))
                        .getFirst()
                        .text())
                .contains("whatever address a request names is believed");
    }

    @Test
    void onOnesOwnMachineNoAddressIsNeeded() {
        assertThat(AddressCheck.of(settings(Map.of())).getFirst().level()).isEqualTo(GOOD);
        assertThat(AddressCheck.of(settings(Map.of(), "HOST", "0.0.0.0"))
                        .getFirst()
                        .level())
                .isEqualTo(RISKY);
        assertThat(AddressCheck.of(settings(Map.of(), "PUBLIC_URL", "http://chat.example.com"))
                        .getFirst()
                        .level())
                .isEqualTo(RISKY);
    }

    @ParameterizedTest
    @CsvSource({
        "https://chat.example.com, https://app.example.com, GOOD",
        "https://api.example.co.uk, https://app.example.co.uk, GOOD",
        "https://chat.example.com, https://mine.vercel.app, BAD",
        "http://localhost:8000, http://localhost:3000, GOOD",
        "https://localhost:8443, http://localhost:3000, BAD",
        "'', https://app.example.com, RISKY",
    })
    void browsersSendCookiesToTheSameSiteAlone(String publicUrl, String origin, Finding.Level level) {
        var settings = settings(Map.of(), "PUBLIC_URL", publicUrl, "CORS_ORIGINS", origin);

        assertThat(OriginsCheck.of(settings)).extracting(Finding::level).containsExactly(level);
    }

    @Test
    void theDataFolderMustBeWritable() {
        var settings = settings(Map.of(), "DATA_DIR", "/proc/confab");

        assertThat(MachineCheck.dataFolder(settings)).extracting(Finding::level).containsExactly(BAD);
    }

    @Test
    void aCertificateThatEndsSoonIsARisk() throws Exception {
        var pair = TestCertificate.made(folder, "server");
        var settings = settings(
                Map.of(),
                "SSL_CERTIFICATE",
                pair.certificate().toString(),
                "SSL_CERTIFICATE_KEY",
                pair.key().toString());
        var end = pair.shown().getNotAfter().toInstant();

        assertThat(ExposureCheck.of(settings, end.minus(Duration.ofDays(15))))
                .extracting(Finding::level)
                .containsOnly(GOOD);
        assertThat(ExposureCheck.of(settings, end.minus(Duration.ofDays(13))))
                .extracting(Finding::level)
                .containsExactly(RISKY, GOOD);
    }

    @Test
    void aServerWithoutLimitsIsARisk() {
        assertThat(ExposureCheck.of(settings(Map.of(), "RATE_LIMITS", "off"), Instant.EPOCH))
                .extracting(Finding::level)
                .containsExactly(RISKY);
    }

    @Test
    void aProductionNodeThatAnybodyMayRegisterOnIsARisk() {
        assertThat(ExposureCheck.of(settings(PRODUCTION), Instant.EPOCH))
                .extracting(Finding::level)
                .containsExactly(GOOD);
        assertThat(ExposureCheck.of(settings(PRODUCTION, "REGISTRATION", "open"), Instant.EPOCH))
                .extracting(Finding::level)
                .containsExactly(GOOD, RISKY);
    }

    @Test
    void everyMistakeIsAFindingWithItsMend() {
        var environment = new MockEnvironment()
                .withProperty("PORT", "many")
                .withProperty("DATABASE_URL", "postgresql://ada:hunter2hunter2@/chat");

        var findings = new Doctor(environment).examine();

        assertThat(findings)
                .filteredOn(finding -> finding.level() == BAD)
                .hasSize(3)
                .allSatisfy(finding -> {
                    assertThat(finding.topic()).isEqualTo("settings");
                    assertThat(finding.mend()).isNotBlank();
                });
        assertThat(findings.toString())
                .contains("PORT", "DATABASE_URL", "SECRET_KEY")
                .doesNotContain("hunter2");
    }

    private ChatSettings settings(Map<String, String> variables, String... more) {
        var all = new HashMap<>(variables);
        all.put("DATA_DIR", folder.toString());
        for (var i = 0; i < more.length; i += 2) {
            all.put(more[i], more[i + 1]);
        }
        return ChatSettings.read(all::get);
    }
}
