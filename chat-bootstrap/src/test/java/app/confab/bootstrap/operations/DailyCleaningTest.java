package app.confab.bootstrap.operations;

import static org.awaitility.Awaitility.await;

import app.confab.application.kernel.PinnedStamps;
import app.confab.application.kernel.SomeClient;
import app.confab.application.sessions.RemoveExpiredSessions;
import app.confab.application.world.Scene;
import app.confab.application.world.Stores;
import app.confab.domain.sessions.RefreshDigest;
import app.confab.domain.sessions.Session;
import app.confab.domain.sessions.SessionId;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class DailyCleaningTest {

    @Test
    void expiredSessionsAreRemovedSoonAfterTheStart() {
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

        try (var _ = new DailyCleaning(remove, Duration.ofMillis(1))) {
            await().until(() ->
                    stores.sessions().endByToken(token, stamps.now()).isEmpty());
        }
    }
}
