package app.confab.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.security.oauth2.jose.jws.MacAlgorithm;

class TokenSettingsTest {
    private static final Duration HOUR = Duration.ofHours(1);

    @ParameterizedTest
    @CsvSource({"HS256, 32", "HS384, 48", "HS512, 64"})
    void aSecretIsAsLongAsTheDigest(MacAlgorithm algorithm, int bytes) {
        assertThat(new TokenSettings(algorithm, "x".repeat(bytes), HOUR).secret())
                .hasSize(bytes);
        assertThat(new TokenSettings(algorithm, "\u00E9".repeat(bytes / 2), HOUR).secret())
                .hasSize(bytes / 2);

        var tooShort = "secret".repeat(11).substring(0, bytes - 1);
        assertThatThrownBy(() -> new TokenSettings(algorithm, tooShort, HOUR))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(Integer.toString(bytes))
                .hasMessageNotContaining(tooShort);
    }

    @ParameterizedTest
    @CsvSource({"PT0S", "PT-1S", "PT0.5S", "PT1.5S"})
    void anAccessTokenLivesForWholeSeconds(Duration life) {
        assertThatThrownBy(() -> new TokenSettings(MacAlgorithm.HS256, "x".repeat(32), life))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theSecretStaysOutOfLogs() {
        var settings = new TokenSettings(MacAlgorithm.HS256, "hunter2 ".repeat(4), HOUR);

        assertThat(settings.toString()).doesNotContain("hunter2").contains("HS256", "PT1H");
    }
}
