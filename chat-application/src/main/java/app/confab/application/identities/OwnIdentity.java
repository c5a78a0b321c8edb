package app.confab.application.identities;

import app.confab.application.kernel.Caller;
import app.confab.application.sessions.Passwords;
import app.confab.domain.identities.ConnectedIdentity;
import app.confab.domain.refusals.Refusal;
import java.util.Optional;

/// By what the caller logs in: a password, an identity elsewhere, or either. There is always one.
public final class OwnIdentity {

    /// @param identity empty where none is connected
    public record WaysIn(boolean hasPassword, Optional<ConnectedIdentity> identity) {}

    private final Identities identities;
    private final Passwords passwords;

    public OwnIdentity(Identities identities, Passwords passwords) {
        this.identities = identities;
        this.passwords = passwords;
    }

    /// @throws Refusal.Unauthenticated where the account is gone
    public WaysIn of(Caller caller) {
        var present = passwords.of(caller.account()).orElseThrow(Refusal.Unauthenticated::new);
        return new WaysIn(!present.password().isNone(), identities.of(caller.account()));
    }
}
