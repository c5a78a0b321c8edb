package app.confab.application.registration;

import app.confab.application.accounts.Steward;
import app.confab.application.registration.AdmitAccount.Newcomer;
import app.confab.domain.accounts.AccountStanding;
import app.confab.domain.accounts.DisplayName;
import app.confab.domain.accounts.Password;
import app.confab.domain.accounts.Username;
import app.confab.domain.audit.AuditKind;
import app.confab.domain.refusals.Refusal;
import org.jspecify.annotations.Nullable;

/// Makes an account for somebody else, whoever may register.
public final class AddAccount {
    private final AdmitAccount admitAccount;

    public AddAccount(AdmitAccount admitAccount) {
        this.admitAccount = admitAccount;
    }

    /// @param displayName absent: the user name serves as one
    /// @throws Refusal.Conflict with code `username_taken`
    public AccountStanding add(
            Steward steward, Username username, Password password, @Nullable DisplayName displayName) {
        var newcomer = new Newcomer(username, displayName);
        var added = admitAccount.admit(newcomer, password, new Admission.Open()).account();
        steward.did(AuditKind.ACCOUNT_REGISTERED, added.account().id());
        return added;
    }
}
