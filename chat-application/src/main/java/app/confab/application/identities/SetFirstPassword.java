package app.confab.application.identities;

import app.confab.application.kernel.Caller;
import app.confab.application.kernel.Client;
import app.confab.application.sessions.ChangePassword;
import app.confab.domain.accounts.Password;
import app.confab.domain.identities.ConnectedIdentity;
import app.confab.domain.identities.IdentityTicket;
import app.confab.domain.refusals.Refusal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Gives a caller a password who has only an identity elsewhere. They confirm it by having signed in there just
/// now: who finds a device unlocked shall not take the account over.
public final class SetFirstPassword {
    private final ShownIdentity shown;
    private final Identities identities;
    private final ChangePassword changePassword;

    public SetFirstPassword(ShownIdentity shown, Identities identities, ChangePassword changePassword) {
        this.shown = shown;
        this.identities = identities;
        this.changePassword = changePassword;
    }

    /// @param ticket what the browser has kept; absent where it has kept nothing
    /// @throws Refusal.SignInFailed where somebody else was shown or nobody, or they have not signed in there
    ///     just now
    /// @throws Refusal.Conflict where there is a password already
    public void set(Caller caller, @Nullable IdentityTicket ticket, Password password, Client from) {
        var proven = shown.freshBy(ticket);
        var own = identities.of(caller.account()).map(ConnectedIdentity::identity);
        if (!own.equals(Optional.of(proven.identity()))) {
            throw new Refusal.SignInFailed();
        }
        changePassword.setFirst(caller, password, from);
    }
}
