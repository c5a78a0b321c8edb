package app.confab.application.administration;

import static org.assertj.core.api.Assertions.assertThat;

import app.confab.application.world.StoresContract;
import app.confab.domain.administration.ServerName;
import org.junit.jupiter.api.Test;

/// What every [ServerProfile] keeps.
public interface ServerProfileContract extends StoresContract {

    @Test
    default void aServerHasAName() {
        assertThat(stores().serverProfile().name().value()).isNotBlank();
    }

    @Test
    default void itIsCalledAsItWasNamedLast() {
        stores().serverProfile().rename(new ServerName("Analytical Engines"));
        stores().serverProfile().rename(new ServerName(" Größe \uD83E\uDDEE "));

        assertThat(stores().serverProfile().name()).isEqualTo(new ServerName(" Größe \uD83E\uDDEE "));
    }
}
