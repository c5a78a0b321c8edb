package app.confab.websocket;

import app.confab.application.kernel.Caller;
import app.confab.application.kernel.Stamps;
import app.confab.application.sessions.AccessTokens;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// Tokens that mean something only to who has issued them.
final class InMemoryAccessTokens implements AccessTokens {
    static final Duration LIFE = Duration.ofMinutes(10);

    private final Map<String, Grant> issued = new ConcurrentHashMap<>();
    private final Stamps stamps;

    InMemoryAccessTokens(Stamps stamps) {
        this.stamps = stamps;
    }

    @Override
    public AccessToken issue(Caller caller, Instant now) {
        var value = stamps.next().id().toString();
        issued.put(value, new Grant(caller, now.plus(LIFE)));
        return new AccessToken(value, now, now.plus(LIFE));
    }

    @Override
    public Optional<Grant> read(String token) {
        return Optional.ofNullable(issued.get(token))
                .filter(grant -> stamps.now().isBefore(grant.expiresAt()));
    }
}
