package app.confab.verification.plants.agent;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.confab.verification.plants.AgentOption;
import app.confab.verification.plants.PackagedProgram;
import app.confab.verification.plants.Plant;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// That whatever is planted into the nodes still finds the method that it changes.
class GraftIT {

    static Stream<Graft> grafts() {
        var bugs = Arrays.stream(Plant.values())
                .filter(plant -> !plant.options(Path.of("agent.jar")).isEmpty())
                .map(Plant::word);
        return Stream.concat(bugs, Stream.of(AgentOption.CROWD)).flatMap(name -> Graft.of(name).stream());
    }

    @ParameterizedTest
    @MethodSource("grafts")
    void changesItsMethod(Graft graft) throws IOException {
        var original = classOf(graft);

        assertThat(graft.into(original, getClass().getClassLoader())).isNotEqualTo(original);
    }

    /// Whatever the number of receivers, deliveries are as far apart as they ever are.
    @Test
    void aCrowdIsWhereverAnybodyReceives() throws Exception {
        var graft = Graft.of(AgentOption.CROWD).getFirst();
        var grafted = graft.into(classOf(graft), getClass().getClassLoader());
        var spacing = new ClassLoader(null) {
            Class<?> define() {
                return defineClass(graft.type().replace('/', '.'), grafted, 0, grafted.length);
            }
        }.define();
        var nanos = spacing.getDeclaredMethod(graft.method(), int.class);
        nanos.setAccessible(true);

        assertThat(nanos.invoke(null, 1)).isEqualTo(75_000_000L);
    }

    @Test
    void complainsOfAMethodThatIsNotThere() throws IOException {
        var graft = Graft.of("lost-hint").getFirst();
        var lost = new Graft(graft.type(), "whisper", graft.change());
        var original = classOf(graft);

        assertThatThrownBy(() -> lost.into(original, getClass().getClassLoader()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("whisper");
    }

    private static byte[] classOf(Graft graft) throws IOException {
        var name = graft.type() + ".class";
        return requireNonNull(PackagedProgram.files(name::equals).get(name), name);
    }
}
