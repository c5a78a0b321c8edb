package app.confab.application.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import app.confab.application.kernel.PinnedStamps;
import app.confab.application.kernel.SomeClient;
import app.confab.application.world.Scene;
import app.confab.application.world.Stores;
import app.confab.domain.accounts.AccountId;
import app.confab.domain.sessions.RefreshDigest;
import app.confab.domain.sessions.Session;
import app.confab.domain.sessions.SessionId;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class RemoveExpiredSessionsTest {
    private final Stores stores = Stores.inMemory();
    private final PinnedStamps stamps = PinnedStamps.at("2026-11-23T09:00:00Z");
    private final AccountId ada = new Scene(stores).person("ada").id();
    private final RemoveExpiredSessions remove = new RemoveExpiredSessions(stores.sessions(), stamps);

    @Test
    void allThatExpiredADayAgoGoHoweverMany() {
        var many = RemoveExpiredSessions.AT_ONCE * 2 + 1;
        for (var i = 0; i < many; i++) {
            open(Duration.ofDays(30));
        }
        stamps.passes(Duration.ofDays(30).plus(RemoveExpiredSessions.KEPT));
        assertThat(remove.remove()).isZero();

        stamps.tick();

        assertThat(remove.remove()).isEqualTo(many);
    }

    @Test
    void whoeverIsStillLoggedInStaysSo() {
        open(Duration.ofDays(1));
        var lasting = open(Duration.ofDays(30));
        stamps.passes(Duration.ofDays(3));

        assertThat(remove.remove()).isEqualTo(1);

        assertThat(stores.sessions().isLive(lasting, stamps.now())).isTrue();
    }

    private SessionId open(Duration life) {
        var stamp = stamps.next();
        var session = Session.open(
                new SessionId(stamp.id()), ada, stamp.at(), stamp.at().plus(life));
        stores.sessions().open(session, new RefreshDigest(stamp.id().toString()), SomeClient.AT_HOME);
        return session.id();
    }
}
