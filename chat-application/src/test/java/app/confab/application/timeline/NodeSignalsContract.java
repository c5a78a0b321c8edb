package app.confab.application.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.awaitility.Awaitility.await;

import app.confab.application.kernel.PinnedStamps;
import app.confab.domain.accounts.AccountId;
import app.confab.domain.rooms.RoomId;
import app.confab.domain.rooms.Seq;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/// What every [NodeSignals] keeps on a node that runs alone.
public interface NodeSignalsContract {

    /// The only node on what it tells by.
    NodeSignals alone();

    @Test
    default void aNodeThatRunsAloneHearsNothing() {
        var stamps = PinnedStamps.unlikeAnyOther();
        var heard = new HeardHints();
        alone().listen(heard);

        alone().roomAdvanced(new RoomId(stamps.next().id()), new Seq(1));
        alone().accountChanged(new AccountId(stamps.next().id()));
        alone().profileChanged(new AccountId(stamps.next().id()));

        await().during(Duration.ofMillis(300)).untilAsserted(() -> {
            assertThat(heard.rooms()).isEmpty();
            assertThat(heard.accounts()).isEmpty();
            assertThat(heard.profiles()).isEmpty();
        });
    }

    @Test
    default void anyNumberOfHintsIsTakenAtOnce() {
        var stamps = PinnedStamps.unlikeAnyOther();

        assertThatCode(() -> {
                    for (var i = 1; i <= 100_000; i++) {
                        alone().roomAdvanced(new RoomId(stamps.next().id()), new Seq(i));
                    }
                })
                .doesNotThrowAnyException();
    }
}
