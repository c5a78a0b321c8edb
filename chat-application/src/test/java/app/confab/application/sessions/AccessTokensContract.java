package app.confab.application.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import app.confab.application.kernel.Caller;
import app.confab.domain.accounts.AccountId;
import app.confab.domain.sessions.SessionId;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What every [AccessTokens] keeps.
public interface AccessTokensContract {

    AccessTokens tokens();

    /// Tokens of the same kind, signed by somebody else.
    AccessTokens tokensOfSomebodyElse();

    /// The life that both were given, at least a minute.
    Duration life();

    /// The present time of the clock that both read.
    Instant now();

    @Test
    default void aTokenTellsWhomItSpeaksForAndUntilWhen() {
        var ada = somebody();

        var token = tokens().issue(ada, now());

        assertThat(tokens().read(token.value())).contains(new AccessTokens.Grant(ada, token.expiresAt()));
    }

    @Test
    default void aTokenIsGoodForItsLife() {
        var now = now();

        var token = tokens().issue(somebody(), now);

        assertThat(token.issuedAt()).isBetween(now.minusSeconds(1), now);
        assertThat(token.expiresAt()).isEqualTo(token.issuedAt().plus(life()));
    }

    @Test
    default void aTokenIsGoodUntilItExpires() {
        var token = tokens().issue(somebody(), now().minus(life()).plusSeconds(30));

        assertThat(tokens().read(token.value())).isPresent();
    }

    @Test
    default void anExpiredTokenIsRefusedWithoutClockSkew() {
        var token = tokens().issue(somebody(), now().minus(life()));

        assertThat(tokens().read(token.value())).isEmpty();
    }

    @Test
    default void tokensOfDifferentSessionsDiffer() {
        var ada = somebody();
        var elsewhere = new Caller(ada.account(), somebody().session());
        var now = now();

        assertThat(tokens().issue(ada, now).value())
                .isNotEqualTo(tokens().issue(elsewhere, now).value());
    }

    @Test
    default void aTokenSignedBySomebodyElseIsRefused() {
        var token = tokensOfSomebodyElse().issue(somebody(), now());

        assertThat(tokens().read(token.value())).isEmpty();
        assertThat(tokensOfSomebodyElse().read(token.value())).isPresent();
    }

    @Test
    default void aTokenWithAnyPartChangedIsRefused() {
        var token = tokens().issue(somebody(), now()).value();

        for (var place = 0; place < token.length() - 1; place++) {
            var other = token.charAt(place) == 'A' ? 'B' : 'A';
            var forged = token.substring(0, place) + other + token.substring(place + 1);

            assertThat(tokens().read(forged)).as("changed at %d", place).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", ".", "..", "no token", "a.b.c", "eyJhbGciOiJub25lIn0.e30.", "\uD83D\uDD11"})
    default void whatIsNoTokenIsRefused(String nonsense) {
        assertThat(tokens().read(nonsense)).isEmpty();
    }

    private static Caller somebody() {
        return new Caller(new AccountId(UUID.randomUUID()), new SessionId(UUID.randomUUID()));
    }
}
