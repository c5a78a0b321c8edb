package app.confab.application.administration;

import app.confab.application.accounts.PasswordHasher;
import app.confab.application.accounts.Steward;
import app.confab.application.kernel.Stamps;
import app.confab.application.sessions.Passwords;
import app.confab.application.sessions.Passwords.Replacement;
import app.confab.application.sessions.SessionEndings;
import app.confab.domain.accounts.AccountId;
import app.confab.domain.accounts.Password;
import app.confab.domain.accounts.PasswordHash;
import app.confab.domain.audit.AuditKind;
import app.confab.domain.refusals.Refusal;

/// Gives somebody another password, and logs them out everywhere: whoever knew the old one is out.
public final class ReplacePassword {

    private static final int ATTEMPTS = 3;

    private final Passwords passwords;
    private final PasswordHasher hasher;
    private final SessionEndings endings;
    private final Stamps stamps;

    public ReplacePassword(Passwords passwords, PasswordHasher hasher, SessionEndings endings, Stamps stamps) {
        this.passwords = passwords;
        this.hasher = hasher;
        this.endings = endings;
        this.stamps = stamps;
    }

    /// Answers how many sessions were ended.
    ///
    /// @throws Refusal.NotFound for an unknown account
    /// @throws Refusal.Unavailable where its person changes it again and again at the same time
    public int replace(Steward steward, AccountId account, Password next) {
        var hash = hasher.hash(next);
        for (var attempt = 0; attempt < ATTEMPTS; attempt++) {
            var replacement = new Replacement(presentOf(account), hash);
            var ended = passwords.change(account, replacement, null, stamps.now());
            if (ended.isPresent()) {
                ended.get().forEach(endings::ended);
                steward.did(AuditKind.PASSWORD_RESET, account);
                return ended.get().size();
            }
        }
        throw new Refusal.Unavailable("the password is being changed at the same time");
    }

    private PasswordHash presentOf(AccountId account) {
        return passwords
                .of(account)
                .orElseThrow(() -> new Refusal.NotFound("user"))
                .password();
    }
}
