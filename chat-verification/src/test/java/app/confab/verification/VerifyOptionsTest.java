package app.confab.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class VerifyOptionsTest {

    @Test
    void goesOnForTenMinutesOnThreeNodes() {
        var options = VerifyOptions.parse(List.of());

        assertThat(options.time()).isEqualTo(Duration.ofMinutes(10));
        assertThat(options.nodes()).isEqualTo(3);
    }

    @Test
    void takesWhatIsGiven() {
        var options = VerifyOptions.parse(List.of("--minutes", "2", "--nodes", "2", "--seed", "7"));

        assertThat(options.time()).isEqualTo(Duration.ofMinutes(2));
        assertThat(options.nodes()).isEqualTo(2);
        assertThat(options.seed()).isEqualTo(7);
    }

    @Test
    void startsTheNodesWithWhatIsPlanted() {
        assertThat(VerifyOptions.parse(List.of()).jvm()).isEmpty();
        assertThat(VerifyOptions.parse(List.of("--crowd", "--plant", "lost-hint"))
                        .jvm())
                .satisfiesExactly(
                        crowd -> assertThat(crowd).endsWith("=crowd"),
                        bug -> assertThat(bug).endsWith("=lost-hint"));
    }

    @Test
    void refusesWhatItDoesNotKnow() {
        assertThatThrownBy(() -> VerifyOptions.parse(List.of("--hours", "2")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("--hours");
        assertThatThrownBy(() -> VerifyOptions.parse(List.of("--minutes")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("needs a value");
    }
}
