package app.confab.application.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import app.confab.application.kernel.Caller;
import app.confab.application.kernel.Client;
import app.confab.application.kernel.PinnedStamps;
import app.confab.domain.accounts.AccountId;
import app.confab.domain.accounts.PasswordHash;
import app.confab.domain.sessions.RefreshDigest;
import app.confab.domain.sessions.Session;
import app.confab.domain.sessions.SessionId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class LiveSessionsTest {
    private static final AccountId ADA = new AccountId(UUID.fromString("00000000-0000-7000-8000-000000000003"));
    private static final AccountId GRACE = new AccountId(UUID.fromString("00000000-0000-7000-8000-000000000004"));

    private final PinnedStamps stamps = PinnedStamps.at("2026-11-23T09:00:00Z");
    private final AnotherNodesSession session = new AnotherNodesSession();
    private final LiveSessions liveSessions = new LiveSessions(session, stamps);

    @Test
    void aLiveSessionIsRememberedForASecond() {
        assertThat(isLive()).isTrue();
        session.live = false;

        stamps.passes(LiveSessions.MEMORY.minusMillis(1));
        assertThat(isLive()).isTrue();

        stamps.passes(Duration.ofMillis(1));
        assertThat(isLive()).isFalse();
    }

    @Test
    void aLiveSessionIsLookedUpOnceASecond() {
        for (var i = 0; i < 10; i++) {
            isLive();
        }
        assertThat(session.lookups).isEqualTo(1);

        stamps.passes(LiveSessions.MEMORY);
        isLive();
        assertThat(session.lookups).isEqualTo(2);
    }

    @Test
    void aSessionThatEndsOnThisNodeIsForgottenAtOnce() {
        isLive();
        session.live = false;

        liveSessions.ended(ended(session.id));

        assertThat(isLive()).isFalse();
    }

    @Test
    void theEndOfOneSessionLeavesAnotherRemembered() {
        isLive();
        liveSessions.ended(ended(new SessionId(UUID.fromString("00000000-0000-7000-8000-000000000002"))));

        isLive();

        assertThat(session.lookups).isEqualTo(1);
    }

    @Test
    void aSessionThatIsOverIsNotRemembered() {
        session.live = false;
        assertThat(isLive()).isFalse();

        session.live = true;
        assertThat(isLive()).isTrue();
    }

    @Test
    void aSessionThatEndsWhileItIsLookedUpIsNotRemembered() {
        session.meanwhile = () -> {
            session.live = false;
            liveSessions.ended(ended(session.id));
        };

        assertThat(isLive()).isTrue();

        assertThat(isLive()).isFalse();
    }

    @Test
    void aChangeElsewhereHasTheAccountsSessionsLookedUpAgain() {
        isLive();

        liveSessions.forget(GRACE);
        isLive();
        assertThat(session.lookups).isEqualTo(1);

        liveSessions.forget(ADA);
        isLive();
        assertThat(session.lookups).isEqualTo(2);
    }

    @Test
    void aChangeElsewhereWhileASessionIsLookedUpKeepsItFromBeingRemembered() {
        session.meanwhile = () -> liveSessions.forget(ADA);

        isLive();
        isLive();

        assertThat(session.lookups).isEqualTo(2);
    }

    private boolean isLive() {
        return liveSessions.isLive(new Caller(ADA, session.id));
    }

    private static Session ended(SessionId id) {
        return new Session(id, ADA, Instant.EPOCH, Instant.EPOCH, Instant.EPOCH);
    }

    /// One session that is live or not; counts how often it is looked up.
    private static final class AnotherNodesSession implements Sessions {
        private final SessionId id = new SessionId(UUID.fromString("00000000-0000-7000-8000-000000000001"));
        private boolean live = true;
        private int lookups;
        private Runnable meanwhile = () -> {};

        @Override
        public boolean isLive(SessionId asked, Instant now) {
            lookups++;
            var answer = live;
            meanwhile.run();
            return answer;
        }

        @Override
        public void open(Session opened, RefreshDigest first, Client from) {
            throw new UnsupportedOperationException();
        }

        @Override
        public boolean openBy(PasswordHash proved, Session session, RefreshDigest first, Client from) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Rotation rotate(RefreshDigest presented, RefreshDigest successor, Instant now, Instant expiresAt) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Optional<Session> endByToken(RefreshDigest token, Instant now) {
            throw new UnsupportedOperationException();
        }

        @Override
        public int removeExpired(Instant before, int atMost) {
            throw new UnsupportedOperationException();
        }
    }
}
