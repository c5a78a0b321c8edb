package app.confab.application.sessions;

import app.confab.application.kernel.Caller;
import app.confab.application.kernel.Stamps;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// Remembers the tokens that it issued; whatever it does not remember is forged.
public final class InMemoryAccessTokens implements AccessTokens {
    private final Map<String, Grant> issued = new ConcurrentHashMap<>();
    private final Stamps stamps;
    private final Duration life;

    public InMemoryAccessTokens(Stamps stamps, Duration life) {
        this.stamps = stamps;
        this.life = life;
    }

    @Override
    public AccessToken issue(Caller caller, Instant now) {
        var token = new AccessToken("token-" + stamps.next().id(), now, now.plus(life));
        issued.put(token.value(), new Grant(caller, token.expiresAt()));
        return token;
    }

    @Override
    public Optional<Grant> read(String token) {
        return Optional.ofNullable(issued.get(token))
                .filter(grant -> stamps.now().isBefore(grant.expiresAt()));
    }
}
