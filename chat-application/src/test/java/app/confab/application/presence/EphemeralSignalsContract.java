package app.confab.application.presence;

import static org.assertj.core.api.Assertions.assertThatCode;

import app.confab.application.kernel.PinnedStamps;
import app.confab.domain.accounts.AccountId;
import app.confab.domain.rooms.RoomId;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What every [EphemeralSignals] keeps on a node that runs alone.
public interface EphemeralSignalsContract {

    /// The only node on what it tells by.
    EphemeralSignals alone();

    @Test
    default void anyNumberOfSignalsIsTakenAtOnce() {
        var stamps = PinnedStamps.unlikeAnyOther();

        assertThatCode(() -> {
                    for (var i = 0; i < 100_000; i++) {
                        var account = new AccountId(stamps.next().id());
                        alone().typing(new RoomId(account.value()), account);
                        alone().presenceChanged(List.of(account));
                    }
                })
                .doesNotThrowAnyException();
    }
}
