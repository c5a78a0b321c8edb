package app.confab.application.registration;

import app.confab.application.accounts.PasswordHasher;
import app.confab.application.kernel.Stamps;
import app.confab.domain.accounts.Account;
import app.confab.domain.accounts.AccountId;
import app.confab.domain.accounts.DisplayName;
import app.confab.domain.accounts.Password;
import app.confab.domain.accounts.Username;
import app.confab.domain.identities.ConnectedIdentity;
import app.confab.domain.refusals.Refusal;
import org.jspecify.annotations.Nullable;

/// Makes an account for whoever is let in. The use case around this says on what grounds, and writes it down.
public final class AdmitAccount {

    /// Without a display name the user name serves as one.
    record Newcomer(Username username, @Nullable DisplayName displayName) {}

    private final Registrations registrations;
    private final PasswordHasher hasher;
    private final Stamps stamps;

    public AdmitAccount(Registrations registrations, PasswordHasher hasher, Stamps stamps) {
        this.registrations = registrations;
        this.hasher = hasher;
        this.stamps = stamps;
    }

    /// Whoever is not let in costs no hash.
    ///
    /// @throws Refusal.Forbidden as the admission says, where it lets nobody in
    /// @throws Refusal.Conflict with code `username_taken`
    Registrations.Entry admit(Newcomer newcomer, Password password, Admission admission) {
        if (!registrations.wouldLetIn(admission, stamps.now())) {
            throw admission.refusal();
        }
        var hash = hasher.hash(password);
        return registrations.register(account(newcomer), hash, admission);
    }

    /// @throws Refusal.Forbidden as the admission says, where it lets nobody in
    /// @throws Refusal.Conflict where the identity is somebody's, and with code `username_taken`
    Registrations.Entry admit(Newcomer newcomer, ConnectedIdentity identity, Admission admission) {
        return registrations.registerConnected(account(newcomer), identity, admission);
    }

    private Account account(Newcomer newcomer) {
        var stamp = stamps.next();
        var username = newcomer.username();
        var displayName = newcomer.displayName() == null ? DisplayName.like(username) : newcomer.displayName();
        return new Account(new AccountId(stamp.id()), username, displayName, stamp.at());
    }
}
