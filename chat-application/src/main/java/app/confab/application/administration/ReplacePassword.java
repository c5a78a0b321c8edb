package app.confab.application.administration;

import app.confab.application.accounts.PasswordHasher;
import app.confab.application.accounts.Steward;
import app.confab.application.identities.Identities;
import app.confab.application.kernel.Stamps;
import app.confab.application.sessions.Passwords;
import app.confab.application.sessions.Passwords.Replacement;
import app.confab.application.sessions.SessionEndings;
import app.confab.domain.accounts.AccountId;
import app.confab.domain.accounts.Password;
import app.confab.domain.accounts.PasswordHash;
import app.confab.domain.audit.AuditKind;
import app.confab.domain.refusals.Refusal;

/// Gives somebody another password, and logs them out everywhere: whoever knew the old one is out, and so is the
/// identity that they may have connected by it. Who had no password keeps their identity, which is theirs alone.
public final class ReplacePassword {

    private static final int ATTEMPTS = 3;

    private final Passwords passwords;
    private final Identities identities;
    private final PasswordHasher hasher;
    private final SessionEndings endings;
    private final Stamps stamps;

    public ReplacePassword(
            Passwords passwords, Identities identities, PasswordHasher hasher, SessionEndings endings, Stamps stamps) {
        this.passwords = passwords;
        this.identities = identities;
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
            var present = presentOf(account);
            var ended = passwords.change(account, new Replacement(present, hash), null, stamps.now());
            if (ended.isPresent()) {
                ended.get().forEach(endings::ended);
                steward.did(AuditKind.PASSWORD_RESET, account);
                disconnect(steward, account, present);
                return ended.get().size();
            }
        }
        throw new Refusal.Unavailable("the password is being changed at the same time");
    }

    private void disconnect(Steward steward, AccountId account, PasswordHash former) {
        if (!former.isNone() && identities.disconnect(account)) {
            steward.did(AuditKind.IDENTITY_DISCONNECTED, account);
        }
    }

    private PasswordHash presentOf(AccountId account) {
        return passwords
                .of(account)
                .orElseThrow(() -> new Refusal.NotFound("user"))
                .password();
    }
}
