package app.confab.security.sessions;

import app.confab.application.kernel.PinnedStamps;
import app.confab.application.sessions.AccessTokens;
import app.confab.application.sessions.AccessTokensContract;
import app.confab.security.TokenSettings;
import java.time.Duration;
import java.time.Instant;
import org.springframework.security.oauth2.jose.jws.MacAlgorithm;

/// One run of the contract for each algorithm.
abstract class SignedAccessTokensContractRun implements AccessTokensContract {
    private static final Duration LIFE = Duration.ofMinutes(5);

    private final PinnedStamps clock = PinnedStamps.at("2026-11-23T09:00:00Z");
    private final MacAlgorithm algorithm;

    SignedAccessTokensContractRun(MacAlgorithm algorithm) {
        this.algorithm = algorithm;
    }

    @Override
    public AccessTokens tokens() {
        return tokens("k");
    }

    @Override
    public AccessTokens tokensOfSomebodyElse() {
        return tokens("l");
    }

    @Override
    public Duration life() {
        return LIFE;
    }

    @Override
    public Instant now() {
        return clock.now();
    }

    private AccessTokens tokens(String keyLetter) {
        var settings = new TokenSettings(algorithm, keyLetter.repeat(TokenSettings.leastBytes(algorithm)), LIFE);
        return new SignedAccessTokens(
                TokenSigning.encoder(settings), TokenSigning.decoder(settings, clock), algorithm, LIFE);
    }
}
