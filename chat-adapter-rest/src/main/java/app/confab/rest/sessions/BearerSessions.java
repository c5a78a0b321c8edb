package app.confab.rest.sessions;

import app.confab.application.sessions.Authenticate;
import app.confab.domain.refusals.Refusal;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.security.oauth2.server.resource.authentication.BearerTokenAuthenticationToken;
import org.springframework.stereotype.Component;

/// Takes bearer tokens to the use case that knows them, so that HTTP and WebSocket accept the very same ones.
@Component
public final class BearerSessions implements AuthenticationManager {
    private final Authenticate authenticate;

    BearerSessions(Authenticate authenticate) {
        this.authenticate = authenticate;
    }

    @Override
    public Authentication authenticate(Authentication shown) {
        var token = ((BearerTokenAuthenticationToken) shown).getToken();
        try {
            return new CallerAuthentication(authenticate.authenticate(token).caller());
        } catch (Refusal.Unauthenticated refused) {
            throw new InvalidBearerTokenException(refused.detail());
        }
    }
}
