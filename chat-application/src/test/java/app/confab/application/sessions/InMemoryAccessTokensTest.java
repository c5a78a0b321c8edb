package app.confab.application.sessions;

import app.confab.application.kernel.PinnedStamps;
import java.time.Duration;
import java.time.Instant;

class InMemoryAccessTokensTest implements AccessTokensContract {
    private final PinnedStamps stamps = PinnedStamps.at("2026-11-23T09:00:00.123Z");
    private final AccessTokens tokens = new InMemoryAccessTokens(stamps, life());
    private final AccessTokens others = new InMemoryAccessTokens(stamps, life());

    @Override
    public AccessTokens tokens() {
        return tokens;
    }

    @Override
    public AccessTokens tokensOfSomebodyElse() {
        return others;
    }

    @Override
    public final Duration life() {
        return Duration.ofMinutes(10);
    }

    @Override
    public Instant now() {
        return stamps.now();
    }
}
