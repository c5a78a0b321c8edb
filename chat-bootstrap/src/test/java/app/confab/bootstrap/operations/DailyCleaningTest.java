package app.confab.bootstrap.operations;

import static org.awaitility.Awaitility.await;

import app.confab.application.kernel.PinnedStamps;
import app.confab.application.kernel.SomeClient;
import app.confab.application.sessions.RemoveExpiredSessions;
import app.confab.application.world.Scene;
import app.confab.application.world.Stores;
import app.confab.bootstrap.operations.DailyCleaning.Removal;
import app.confab.domain.sessions.RefreshDigest;
import app.confab.domain.sessions.Session;
import app.confab.domain.sessions.SessionId;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class DailyCleaningTest {

    @Test
    void expiredSessionsAreRemovedSoonAfterTheStartWhateverElseFails() {
        var stores = Stores.inMemory();
        var stamps = PinnedStamps.at("2026-11-23T09:00:00Z");
        var stamp = stamps.next();
        var session = Session.open(
                new SessionId(stamp.id()),
                new Scene(stores).person("ada").id(),
                stamp.at(),
                stamp.at().plus(Duration.ofDays(30)));
        var token = new RefreshDigest("first");
        stores.sessions().open(session, token, SomeClient.AT_HOME);
        stamps.passes(Duration.ofDays(60));
        var remove = new RemoveExpiredSessions(stores.sessions(), stamps);

        Removal failing = new Removal("something else", () -> {
            throw new IllegalStateException("this one always fails");
        });
        var removals = List.of(failing, new Removal("expired sessions", remove::remove));

        try (var _ = new DailyCleaning(removals, Duration.ofMillis(1))) {
            await().until(() ->
                    stores.sessions().endByToken(token, stamps.now()).isEmpty());
        }
    }
}
