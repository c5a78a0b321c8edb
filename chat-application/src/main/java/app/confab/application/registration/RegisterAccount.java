package app.confab.application.registration;

import app.confab.application.audit.AuditTrail;
import app.confab.application.kernel.Client;
import app.confab.application.registration.AdmitAccount.Newcomer;
import app.confab.domain.accounts.Account;
import app.confab.domain.accounts.DisplayName;
import app.confab.domain.accounts.Password;
import app.confab.domain.accounts.Username;
import app.confab.domain.audit.AuditKind;
import app.confab.domain.identities.ConnectedIdentity;
import app.confab.domain.refusals.Refusal;
import app.confab.domain.registration.InviteCode;
import app.confab.domain.registration.RegistrationMode;
import org.jspecify.annotations.Nullable;

/// Makes an account for whoever may have one. Without a display name the user name serves as one. The very first
/// account is always made, and runs the server.
public final class RegisterAccount {

    /// What a newcomer fills in.
    ///
    /// @param invite looked at only where one is asked for
    public record Form(
            Username username,
            Password password,
            @Nullable DisplayName displayName,
            @Nullable InviteCode invite) {}

    /// What a newcomer fills in who has shown who they are elsewhere, and comes in by that.
    ///
    /// @param invite looked at only where one is asked for
    public record ConnectedForm(
            Username username,
            ConnectedIdentity identity,
            @Nullable DisplayName displayName,
            @Nullable InviteCode invite) {}

    private final RegistrationMode mode;
    private final InviteCodes codes;
    private final AdmitAccount admitAccount;
    private final AuditTrail trail;

    public RegisterAccount(RegistrationMode mode, InviteCodes codes, AdmitAccount admitAccount, AuditTrail trail) {
        this.mode = mode;
        this.codes = codes;
        this.admitAccount = admitAccount;
        this.trail = trail;
    }

    /// Whoever is not let in costs no hash.
    ///
    /// @throws Refusal.Forbidden where they may not register here
    /// @throws Refusal.Conflict with code `username_taken`
    public Account register(Form form, Client from) {
        var newcomer = new Newcomer(form.username(), form.displayName());
        return welcomed(admitAccount.admit(newcomer, form.password(), admission(form.invite())), from);
    }

    /// @throws Refusal.Forbidden where they may not register here
    /// @throws Refusal.Conflict where the identity is somebody's, and with code `username_taken`
    public Account registerConnected(ConnectedForm form, Client from) {
        var newcomer = new Newcomer(form.username(), form.displayName());
        return welcomed(admitAccount.admit(newcomer, form.identity(), admission(form.invite())), from);
    }

    private Account welcomed(Registrations.Entry entry, Client from) {
        var account = entry.account().account();
        trail.byOneself(AuditKind.ACCOUNT_REGISTERED, account.id(), from);
        if (entry.invite() != null) {
            var invite = entry.invite().value().toString();
            trail.by(account.id(), AuditKind.INVITE_USED, account.id(), from, invite);
        }
        return account;
    }

    private Admission admission(@Nullable InviteCode invite) {
        return switch (mode) {
            case OPEN -> new Admission.Open();
            case INVITE -> invite == null ? new Admission.Uninvited() : new Admission.Invited(codes.digestOf(invite));
            case CLOSED -> new Admission.Closed();
        };
    }
}
