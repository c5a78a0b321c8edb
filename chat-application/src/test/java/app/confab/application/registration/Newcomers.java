package app.confab.application.registration;

import app.confab.application.accounts.PasswordHasher;
import app.confab.application.audit.AuditTrail;
import app.confab.application.kernel.SomeClient;
import app.confab.application.kernel.Stamps;
import app.confab.application.world.Stores;
import app.confab.domain.accounts.Account;
import app.confab.domain.accounts.Password;
import app.confab.domain.accounts.Username;
import app.confab.domain.registration.RegistrationMode;

/// People who come by the door that everybody comes by.
public final class Newcomers {

    private Newcomers() {}

    /// The use case, over some stores.
    public static RegisterAccount door(
            RegistrationMode mode, Stores stores, InviteCodes codes, PasswordHasher hasher, Stamps stamps) {
        return new RegisterAccount(
                mode,
                codes,
                new AdmitAccount(stores.registrations(), hasher, stamps),
                new AuditTrail(stores.audit(), stamps));
    }

    /// Somebody who has just registered, where everybody may.
    public static Account registered(
            Stores stores, PasswordHasher hasher, Stamps stamps, String username, String password) {
        var form = new RegisterAccount.Form(new Username(username), new Password(password), null, null);
        return door(RegistrationMode.OPEN, stores, new FakeInviteCodes(), hasher, stamps)
                .register(form, SomeClient.AT_HOME);
    }
}
