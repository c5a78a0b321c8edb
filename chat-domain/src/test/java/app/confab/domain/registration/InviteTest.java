package app.confab.domain.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.confab.domain.accounts.AccountId;
import app.confab.domain.accounts.DisplayName;
import app.confab.domain.accounts.Profile;
import app.confab.domain.accounts.Username;
import app.confab.domain.registration.Invite.State;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class InviteTest {
    private static final Instant NOW = Instant.parse("2026-11-28T09:00:00Z");
    private static final Duration WEEK = Duration.ofDays(7);
    private static final Profile ADA =
            new Profile(new AccountId(new UUID(1, 1)), new Username("ada"), new DisplayName("Ada"));

    @Test
    void aFreshOneIsGoodUntilItExpires() {
        var invite = Invite.fresh(new InviteId(new UUID(2, 2)), ADA, NOW, terms(WEEK, 1));

        assertThat(invite.stateAt(NOW)).isEqualTo(State.GOOD);
        assertThat(invite.stateAt(NOW.plus(WEEK).minusMillis(1))).isEqualTo(State.GOOD);
        assertThat(invite.stateAt(NOW.plus(WEEK))).isEqualTo(State.EXPIRED);
    }

    @Test
    void itIsSpentByAsManyAsItIsFor() {
        assertThat(invite(2, 1, null).stateAt(NOW)).isEqualTo(State.GOOD);
        assertThat(invite(2, 2, null).stateAt(NOW)).isEqualTo(State.SPENT);
        assertThat(invite(null, 5_000, null).stateAt(NOW)).isEqualTo(State.GOOD);
    }

    @Test
    void whatIsRevokedStaysSo() {
        assertThat(invite(1, 1, NOW).stateAt(NOW.plus(WEEK))).isEqualTo(State.REVOKED);
    }

    @Test
    void termsHaveBounds() {
        assertThatThrownBy(() -> terms(Duration.ZERO, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> terms(Duration.ofDays(366), 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> terms(WEEK, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> terms(WEEK, 1_001)).isInstanceOf(IllegalArgumentException.class);
        assertThat(terms(Duration.ofDays(365), 1_000).mostUses()).isEqualTo(1_000);
    }

    @Test
    void aCodeHidesItself() {
        assertThat(new InviteCode("abc").toString()).isEqualTo("InviteCode[hidden]");
    }

    private static Invite invite(@Nullable Integer mostUses, int uses, @Nullable Instant revokedAt) {
        var end = NOW.plus(WEEK);
        return new Invite(new InviteId(new UUID(2, 2)), ADA, InviteNote.NONE, NOW, end, mostUses, uses, revokedAt);
    }

    private static InviteTerms terms(Duration life, @Nullable Integer mostUses) {
        return new InviteTerms(InviteNote.NONE, life, mostUses);
    }
}
