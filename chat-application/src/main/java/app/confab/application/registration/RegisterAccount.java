package app.confab.application.registration;

import app.confab.application.accounts.PasswordHasher;
import app.confab.application.kernel.Stamps;
import app.confab.domain.accounts.Account;
import app.confab.domain.accounts.AccountId;
import app.confab.domain.accounts.DisplayName;
import app.confab.domain.accounts.Password;
import app.confab.domain.accounts.Username;
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

    private final RegistrationMode mode;
    private final Registrations registrations;
    private final InviteCodes codes;
    private final PasswordHasher hasher;
    private final Stamps stamps;

    public RegisterAccount(
            RegistrationMode mode,
            Registrations registrations,
            InviteCodes codes,
            PasswordHasher hasher,
            Stamps stamps) {
        this.mode = mode;
        this.registrations = registrations;
        this.codes = codes;
        this.hasher = hasher;
        this.stamps = stamps;
    }

    /// Whoever is not let in costs no hash.
    ///
    /// @throws Refusal.Forbidden where they may not register here
    /// @throws Refusal.Conflict with code `username_taken`
    public Account register(Form form) {
        var admission = admission(form.invite());
        if (!registrations.wouldLetIn(admission, stamps.now())) {
            throw admission.refusal();
        }
        var hash = hasher.hash(form.password());
        return registrations.register(account(form), hash, admission).account();
    }

    private Admission admission(@Nullable InviteCode invite) {
        return switch (mode) {
            case OPEN -> new Admission.Open();
            case INVITE -> invite == null ? new Admission.Uninvited() : new Admission.Invited(codes.digestOf(invite));
            case CLOSED -> new Admission.Closed();
        };
    }

    private Account account(Form form) {
        var stamp = stamps.next();
        var displayName = form.displayName() == null ? DisplayName.like(form.username()) : form.displayName();
        return new Account(new AccountId(stamp.id()), form.username(), displayName, stamp.at());
    }
}
