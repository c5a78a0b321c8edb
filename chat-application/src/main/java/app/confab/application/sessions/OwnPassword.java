package app.confab.application.sessions;

import app.confab.application.accounts.Accounts.Credentials;
import app.confab.application.accounts.PasswordHasher;
import app.confab.application.audit.AuditTrail;
import app.confab.application.kernel.Caller;
import app.confab.application.kernel.Client;
import app.confab.domain.accounts.Password;
import app.confab.domain.audit.AuditKind;
import app.confab.domain.refusals.Refusal;
import app.confab.domain.sessions.Session;
import app.confab.domain.sessions.SessionId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Has a caller confirm what matters by their password: who finds a device unlocked shall not take the account
/// over. A wrong one is a guess ([GuessLimits]), of the caller's own.
public final class OwnPassword {
    private final Passwords passwords;
    private final PasswordHasher hasher;
    private final GuessLimits limits;
    private final AuditTrail trail;

    public OwnPassword(Passwords passwords, PasswordHasher hasher, GuessLimits limits, AuditTrail trail) {
        this.passwords = passwords;
        this.hasher = hasher;
        this.limits = limits;
        this.trail = trail;
    }

    /// What was typed, and in which field of which form.
    public record Typed(String field, String password, Client from) {

        @Override
        public String toString() {
            return "Typed[hidden]";
        }
    }

    /// Answers what the caller has proved to know.
    ///
    /// @throws Refusal.Invalid that blames the field, where it is another password; the caller stays logged in
    /// @throws Refusal.RateLimited after too many of these
    /// @throws Refusal.Unauthenticated where the account is gone
    /// @throws Refusal.Conflict with code `no_password` where there is none
    public Credentials confirmed(Caller caller, Typed typed) {
        var present = present(caller);
        if (present.password().isNone()) {
            throw Refusal.Conflict.noPassword();
        }
        var name = present.account().username();
        try {
            return limits.guardedForCaller(name, typed.from().network(), () -> matching(present, typed.password()));
        } catch (Refusal.InvalidCredentials wrong) {
            trail.byOneself(AuditKind.PASSWORD_WRONG, caller.account(), typed.from());
            throw wrong(typed.field());
        }
    }

    /// Answers the caller's account as one without a password.
    ///
    /// @throws Refusal.Unauthenticated where it is gone
    /// @throws Refusal.Conflict where it has one
    Credentials missing(Caller caller) {
        var present = present(caller);
        if (!present.password().isNone()) {
            throw alreadyThere();
        }
        return present;
    }

    /// Puts another password in the place of the one that was confirmed or missing, and ends the account's other
    /// sessions. Answers those; empty where the password has changed meanwhile.
    Optional<List<Session>> replace(Credentials confirmed, Password next, SessionId spared, Instant now) {
        var replacement = new Passwords.Replacement(confirmed.password(), hasher.hash(next));
        return passwords.change(confirmed.account().id(), replacement, spared, now);
    }

    /// The refusal of a password that is not the caller's.
    static Refusal.Invalid wrong(String field) {
        return new Refusal.Invalid(field, "wrong_password", "is not the present password");
    }

    /// The refusal of a first password where there is one.
    static Refusal.Conflict alreadyThere() {
        return new Refusal.Conflict("there is a password already");
    }

    private Credentials present(Caller caller) {
        return passwords.of(caller.account()).orElseThrow(Refusal.Unauthenticated::new);
    }

    private Credentials matching(Credentials present, String typed) {
        var password = password(typed);
        if (password.isEmpty()) {
            hasher.pretend();
            throw new Refusal.InvalidCredentials();
        }
        if (!hasher.matches(password.get(), present.password())) {
            throw new Refusal.InvalidCredentials();
        }
        return present;
    }

    private static Optional<Password> password(String typed) {
        try {
            return Optional.of(new Password(typed));
        } catch (Refusal.Invalid notAPassword) {
            return Optional.empty();
        }
    }
}
