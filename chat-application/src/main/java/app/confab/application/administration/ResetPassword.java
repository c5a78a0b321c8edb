package app.confab.application.administration;

import app.confab.application.accounts.Steward;
import app.confab.domain.accounts.AccountId;
import app.confab.domain.accounts.Password;
import app.confab.domain.refusals.Refusal;

/// Gives somebody who has forgotten theirs a temporary password. It is told this once; they change it as soon as they
/// are in.
public final class ResetPassword {
    private final TemporaryPasswords passwords;
    private final ReplacePassword replacePassword;

    public ResetPassword(TemporaryPasswords passwords, ReplacePassword replacePassword) {
        this.passwords = passwords;
        this.replacePassword = replacePassword;
    }

    /// @throws Refusal.NotFound for an unknown account
    /// @throws Refusal.Unavailable where its person changes it again and again at the same time
    public Password reset(Steward steward, AccountId account) {
        var temporary = passwords.next();
        replacePassword.replace(steward, account, temporary);
        return temporary;
    }
}
