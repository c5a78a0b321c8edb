package app.confab.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class OptionsTest {

    @Test
    void withoutOptionsEverythingRunsThrice() {
        var options = parse();
        assertThat(options.scenarios()).containsExactly("A", "B", "B1");
        assertThat(options.runs()).isEqualTo(3);
        assertThat(options.heat()).isEqualTo(Duration.ofSeconds(20));
        assertThat(options.limits()).isFalse();
        assertThat(options.url()).isNull();
    }

    @Test
    void quickIsOneRunUnlessMoreAreAskedFor() {
        assertThat(parse("--quick").runs()).isEqualTo(1);
        assertThat(parse("--quick", "--runs", "2").runs()).isEqualTo(2);
    }

    @Test
    void aServerMayBeHeatedForLongerAndLimitedAsByDefault() {
        var options = parse("--heat", "180", "--limits");
        assertThat(options.heat()).isEqualTo(Duration.ofMinutes(3));
        assertThat(options.limits()).isTrue();
    }

    @Test
    void threadsAreToldOnlyWhereAskedFor() {
        assertThat(parse().threads()).isFalse();
        assertThat(parse("--threads").threads()).isTrue();
    }

    @Test
    void scenariosAreChosenOneByOne() {
        assertThat(parse("--scenario", "B1", "--scenario", "A").scenarios()).containsExactly("B1", "A");
    }

    @Test
    void theServersJvmIsToldWhatIsAskedFor() {
        assertThat(parse("--java-option", "-XX:+UseSerialGC", "--java-option", "-Xmx1g")
                        .javaOptions())
                .containsExactly("-XX:+UseSerialGC", "-Xmx1g");
        assertThat(parse().javaOptions()).isEmpty();
    }

    @Test
    void anotherServerIsAnotherJarOrTheSameWithOtherOptions() {
        assertThat(parse("--against", "before.jar").against()).isEqualTo(Path.of("before.jar"));
        var other = parse("--jar", "now.jar", "--against-java-option", "-XX:+UseParallelGC");
        assertThat(other.against()).isEqualTo(Path.of("now.jar"));
        assertThat(other.againstJavaOptions()).containsExactly("-XX:+UseParallelGC");
        var both = parse("--against", "before.jar", "--against-java-option", "-XX:+UseParallelGC");
        assertThat(both.against()).isEqualTo(Path.of("before.jar"));
        assertThat(parse("--java-option", "-Xmx1g").against()).isNull();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> parse("--url", "http://127.0.0.1:8000", "--pid", "1", "--against", "before.jar"));
    }

    @Test
    void aRunningServerIsNamedWithItsProcesses() {
        var options = parse("--url", "http://127.0.0.1:8000", "--pid", "12,13");
        assertThat(options.url()).isEqualTo(URI.create("http://127.0.0.1:8000"));
        assertThat(options.pids()).isEqualTo(Set.of(12L, 13L));
        assertThatIllegalArgumentException().isThrownBy(() -> parse("--url", "http://127.0.0.1:8000"));
    }

    @Test
    void whatIsUnknownOrIncompleteIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> parse("--fast"));
        assertThatIllegalArgumentException().isThrownBy(() -> parse("--runs"));
        assertThatIllegalArgumentException().isThrownBy(() -> parse("--runs", "0"));
        assertThatIllegalArgumentException().isThrownBy(() -> parse("--heat", "0"));
        assertThatIllegalArgumentException().isThrownBy(() -> parse("--scenario", "Z"));
    }

    private static Options parse(String... arguments) {
        return Options.parse(List.of(arguments));
    }
}
