package app.confab.domain.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import app.confab.domain.accounts.AccountId;
import app.confab.domain.sessions.RefreshToken.Verdict;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SessionRulesTest {
    private static final UUID ID = UUID.fromString("01936f5e-8a2b-7c3d-9e4f-5a6b7c8d9e0f");
    private static final Instant SPENT = Instant.parse("2026-11-23T09:00:00Z");
    private static final Instant END_OF_GRACE = SPENT.plusSeconds(10);

    @Test
    void aFirstUseRotates() {
        assertThat(token(null, false).presentedAt(SPENT)).isEqualTo(Verdict.ROTATE);
    }

    @Test
    void aSecondUseWithinTheGraceGetsASibling() {
        for (var successorUsed : new boolean[] {true, false}) {
            assertThat(token(SPENT, successorUsed).presentedAt(SPENT)).isEqualTo(Verdict.SIBLING);
            assertThat(token(SPENT, successorUsed).presentedAt(END_OF_GRACE)).isEqualTo(Verdict.SIBLING);
        }
    }

    @Test
    void aSecondUseAfterALostAnswerGetsASibling() {
        assertThat(token(SPENT, false).presentedAt(SPENT.plus(Duration.ofDays(20))))
                .isEqualTo(Verdict.SIBLING);
    }

    @Test
    void aSecondUseAfterTheSuccessorsIsAReuse() {
        assertThat(token(SPENT, true).presentedAt(END_OF_GRACE.plusMillis(1))).isEqualTo(Verdict.REUSE);
    }

    @Test
    void aClockThatStepsBackMakesNoThief() {
        assertThat(token(SPENT, true).presentedAt(SPENT.minusSeconds(1))).isEqualTo(Verdict.SIBLING);
    }

    @Test
    void aSessionLivesUntilItExpiresOrEnds() {
        var session = Session.open(new SessionId(ID), new AccountId(ID), SPENT, END_OF_GRACE);
        var ended = new Session(session.id(), session.account(), session.createdAt(), session.expiresAt(), SPENT);

        assertThat(session.isLiveAt(SPENT)).isTrue();
        assertThat(session.isLiveAt(END_OF_GRACE.minusMillis(1))).isTrue();
        assertThat(session.isLiveAt(END_OF_GRACE)).isFalse();
        assertThat(ended.isLiveAt(SPENT)).isFalse();
    }

    @Test
    void aSecretNeverShowsItself() {
        assertThat(new RefreshSecret("c2VjcmV0")).hasToString("RefreshSecret[hidden]");
    }

    private static RefreshToken token(@Nullable Instant spentAt, boolean successorUsed) {
        return new RefreshToken(new RefreshDigest("digest"), new SessionId(ID), spentAt, successorUsed);
    }
}
