package app.confab.application.administration;

import app.confab.application.accounts.AdminRights;
import app.confab.application.accounts.PasswordHasher;
import app.confab.application.kernel.Caller;
import app.confab.application.kernel.Stamps;
import app.confab.application.sessions.Passwords;
import app.confab.application.sessions.Passwords.Replacement;
import app.confab.application.sessions.SessionEndings;
import app.confab.domain.accounts.AccountId;
import app.confab.domain.accounts.Password;
import app.confab.domain.accounts.PasswordHash;
import app.confab.domain.refusals.Refusal;

/// Gives somebody who has forgotten theirs a temporary password, and logs them out everywhere: whoever knew the old
/// one is out. It is told this once; they change it as soon as they are in.
public final class ResetPassword {

    private static final int ATTEMPTS = 3;

    /// The makers of what is handed out.
    public record Mint(TemporaryPasswords passwords, PasswordHasher hasher) {}

    private final AdminRights rights;
    private final Passwords passwords;
    private final Mint mint;
    private final SessionEndings endings;
    private final Stamps stamps;

    public ResetPassword(AdminRights rights, Passwords passwords, Mint mint, SessionEndings endings, Stamps stamps) {
        this.rights = rights;
        this.passwords = passwords;
        this.mint = mint;
        this.endings = endings;
        this.stamps = stamps;
    }

    /// @throws Refusal.Forbidden for whoever is no admin
    /// @throws Refusal.NotFound for an unknown account
    /// @throws Refusal.Unavailable where its person changes it again and again at the same time
    public Password reset(Caller caller, AccountId account) {
        rights.require(caller);
        var temporary = mint.passwords().next();
        var hash = mint.hasher().hash(temporary);
        for (var attempt = 0; attempt < ATTEMPTS; attempt++) {
            var replacement = new Replacement(presentOf(account), hash);
            var ended = passwords.change(account, replacement, null, stamps.now());
            if (ended.isPresent()) {
                ended.get().forEach(endings::ended);
                return temporary;
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
