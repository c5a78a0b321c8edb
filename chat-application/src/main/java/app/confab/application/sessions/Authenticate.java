package app.confab.application.sessions;

import app.confab.application.sessions.AccessTokens.Grant;
import app.confab.domain.refusals.Refusal;

/// Tells who calls from the access token that they show: it must be genuine, and its session live.
public final class Authenticate {
    private final AccessTokens tokens;
    private final LiveSessions sessions;

    public Authenticate(AccessTokens tokens, LiveSessions sessions) {
        this.tokens = tokens;
        this.sessions = sessions;
    }

    /// @throws Refusal.Unauthenticated otherwise
    public Grant authenticate(String accessToken) {
        return tokens.read(accessToken)
                .filter(grant -> sessions.isLive(grant.caller()))
                .orElseThrow(Refusal.Unauthenticated::new);
    }
}
