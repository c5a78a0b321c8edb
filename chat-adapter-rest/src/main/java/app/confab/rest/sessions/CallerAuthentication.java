package app.confab.rest.sessions;

import app.confab.application.kernel.Caller;
import java.util.List;
import org.springframework.security.authentication.AbstractAuthenticationToken;

/// A request whose caller is known. It holds no token.
final class CallerAuthentication extends AbstractAuthenticationToken {
    private final transient Caller caller;

    CallerAuthentication(Caller caller) {
        super(List.of());
        this.caller = caller;
        setAuthenticated(true);
    }

    @Override
    public Caller getPrincipal() {
        return caller;
    }

    @Override
    public String getCredentials() {
        return "";
    }

    @Override
    public String getName() {
        return caller.account().value().toString();
    }
}
