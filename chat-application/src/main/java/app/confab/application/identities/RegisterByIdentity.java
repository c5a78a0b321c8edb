package app.confab.application.identities;

import app.confab.application.kernel.Client;
import app.confab.application.registration.RegisterAccount;
import app.confab.domain.accounts.Account;
import app.confab.domain.accounts.DisplayName;
import app.confab.domain.accounts.Username;
import app.confab.domain.identities.IdentityTicket;
import app.confab.domain.refusals.Refusal;
import app.confab.domain.registration.InviteCode;
import org.jspecify.annotations.Nullable;

/// Makes an account for somebody who has shown who they are at the identity provider. It has no password.
public final class RegisterByIdentity {

    /// What the browser has kept, and what a newcomer fills in.
    ///
    /// @param displayName absent: the user name serves as one
    /// @param invite looked at only where one is asked for
    public record Form(
            @Nullable IdentityTicket ticket,
            Username username,
            @Nullable DisplayName displayName,
            @Nullable InviteCode invite) {}

    private final ShownIdentity shown;
    private final RegisterAccount registerAccount;

    /// @param registerAccount for whoever may come in by an identity
    public RegisterByIdentity(ShownIdentity shown, RegisterAccount registerAccount) {
        this.shown = shown;
        this.registerAccount = registerAccount;
    }

    /// @throws Refusal.SignInFailed where nobody was shown, or too long ago
    /// @throws Refusal.Forbidden where they may not register here
    /// @throws Refusal.Conflict where an account is connected with them already, and with code `username_taken`
    public Account register(Form form, Client from) {
        var identity = shown.connectedNow(shown.by(form.ticket()));
        var connected = new RegisterAccount.ConnectedForm(form.username(), identity, form.displayName(), form.invite());
        return registerAccount.registerConnected(connected, from);
    }
}
