package app.confab.verification.plants;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// That the bugs can still be planted: whether they are found is a matter of minutes, for `bin/verify --plant`.
class PlantIT {
    private static Map<String, byte[]> migrations = Map.of();

    @BeforeAll
    static void read() throws IOException {
        migrations = PackagedProgram.files(name -> name.matches("db/migration/.*\\.sql"));
    }

    @ParameterizedTest
    @EnumSource
    void findsTheWordsThatItReplaces(Plant plant) {
        assertThat(plant.rewritings())
                .allSatisfy(rewriting ->
                        assertThat(definition(rewriting.function())).contains(rewriting.words()));
    }

    @ParameterizedTest
    @EnumSource
    void isKnownByItsWord(Plant plant) {
        assertThat(Plant.named(plant.word())).isEqualTo(plant);
    }

    @Test
    void isNothingElse() {
        assertThatThrownBy(() -> Plant.named("lost-everything"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("lost-hint");
    }

    /// The newest one, from its name on to where the next begins.
    private static String definition(String function) {
        var newest = "";
        for (var migration : migrations.values()) {
            var text = new String(migration, UTF_8);
            var begin = text.indexOf("create function " + function + "(");
            if (begin >= 0) {
                var end = text.indexOf("create function ", begin + 1);
                newest = end < 0 ? text.substring(begin) : text.substring(begin, end);
            }
        }
        return newest;
    }
}
