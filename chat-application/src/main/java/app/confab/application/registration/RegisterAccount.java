package app.confab.application.registration;

import app.confab.application.accounts.PasswordHasher;
import app.confab.application.kernel.Stamps;
import app.confab.domain.accounts.Account;
import app.confab.domain.accounts.AccountId;
import app.confab.domain.accounts.DisplayName;
import app.confab.domain.accounts.Password;
import app.confab.domain.accounts.Username;
import org.jspecify.annotations.Nullable;

/// Makes an account for whoever asks. Without a display name the user name serves as one.
public final class RegisterAccount {

    /// What a newcomer fills in.
    public record Form(
            Username username, Password password, @Nullable DisplayName displayName) {}

    private final Registrations registrations;
    private final PasswordHasher hasher;
    private final Stamps stamps;

    public RegisterAccount(Registrations registrations, PasswordHasher hasher, Stamps stamps) {
        this.registrations = registrations;
        this.hasher = hasher;
        this.stamps = stamps;
    }

    /// @throws app.confab.domain.refusals.Refusal.Conflict with code `username_taken`
    public Account register(Form form) {
        var hash = hasher.hash(form.password());
        var stamp = stamps.next();
        var displayName = form.displayName() == null ? DisplayName.like(form.username()) : form.displayName();
        var account = new Account(new AccountId(stamp.id()), form.username(), displayName, stamp.at());
        return registrations.register(account, hash).account();
    }
}
