package app.confab.application.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import app.confab.application.kernel.PinnedStamps;
import app.confab.application.world.InMemoryWorld;
import app.confab.application.world.Stores;
import app.confab.domain.accounts.DisplayName;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class InMemoryAccountVersionsTest implements AccountVersionsContract {
    private final PinnedStamps clock = PinnedStamps.at("2026-11-23T09:00:00Z");
    private final Stores stores = Stores.inMemory(new InMemoryWorld(clock::now), Runnable::run);

    @Override
    public Stores stores() {
        return stores;
    }

    @Test
    void tenSecondsLaterNobodyIsToldOfARenaming() {
        var ada = scene().person("ada");
        stores.accounts().rename(ada.id(), new DisplayName("Countess"));
        var at = clock.now();

        clock.passes(Duration.ofSeconds(10));
        assertThat(stores.versions().recentlyRenamed())
                .containsOnlyKeys(ada.id())
                .containsValue(at);

        clock.passes(Duration.ofMillis(1));
        assertThat(stores.versions().recentlyRenamed()).isEmpty();
    }
}
