package app.confab.domain.refusals;

import java.time.Duration;
import java.util.List;
import java.util.Objects;

/// A well-founded "no" to a caller. Refusals are ordinary answers, not faults of the program: they have no
/// stack trace and are translated by each driving adapter in one exhaustive `switch`. `detail` is English,
/// meant for developers, and never contains secrets.
public abstract sealed class Refusal extends RuntimeException {

    private final String code;

    private Refusal(String code, String detail) {
        super(detail, null, false, false);
        this.code = code;
    }

    /// The stable snake_case code of the wire contract, the one thing that clients may switch on.
    public final String code() {
        return code;
    }

    /// What is wrong, in English.
    public final String detail() {
        return Objects.requireNonNull(getMessage());
    }

    /// The input breaks the rules; nothing was looked up and nothing has changed.
    public static final class Invalid extends Refusal {
        private final transient List<FieldError> errors;

        public Invalid(List<FieldError> errors) {
            super("invalid", summary(errors));
            this.errors = List.copyOf(errors);
        }

        public Invalid(String field, String code, String message) {
            this(List.of(new FieldError(field, code, message)));
        }

        /// At least one, in the order in which the fields were read.
        public List<FieldError> errors() {
            return errors;
        }

        private static String summary(List<FieldError> errors) {
            if (errors.isEmpty()) {
                throw new IllegalArgumentException("an invalid input has at least one error");
            }
            var first = errors.getFirst();
            var more = errors.size() == 1 ? "" : " (and " + (errors.size() - 1) + " more)";
            return first.field() + " " + first.message() + more;
        }
    }

    /// Nobody is logged in, or no longer.
    public static final class Unauthenticated extends Refusal {
        public Unauthenticated() {
            super("unauthenticated", "a valid access token is needed");
        }
    }

    /// User name and password do not fit together. Says the same for an unknown user name and for a wrong
    /// password.
    public static final class InvalidCredentials extends Refusal {
        public InvalidCredentials() {
            super("invalid_credentials", "user name or password is wrong");
        }
    }

    /// The password is right, but logging in takes a code beside it.
    public static final class SecondFactor extends Refusal {
        private SecondFactor(String code, String detail) {
            super(code, detail);
        }

        /// None was shown.
        public static SecondFactor required() {
            return new SecondFactor("second_factor_required", "a code of the second factor is needed too");
        }

        /// It is wrong, too old, or was used before.
        public static SecondFactor invalid() {
            return new SecondFactor("second_factor_invalid", "this is not a code that is good now");
        }
    }

    /// The identity provider has not shown who this is, or too long ago for what was asked. Whoever means it
    /// goes there once more.
    public static final class SignInFailed extends Refusal {
        public SignInFailed() {
            super("sign_in_failed", "the identity provider has not shown who this is");
        }
    }

    /// The caller may see the thing but not do this to it.
    public static final class Forbidden extends Refusal {
        public Forbidden(String detail) {
            super("forbidden", detail);
        }
    }

    /// There is no such thing, as far as the caller may know.
    public static final class NotFound extends Refusal {
        public NotFound(String what) {
            super("not_found", "no such " + what);
        }
    }

    /// The present state does not allow it.
    public static final class Conflict extends Refusal {
        public Conflict(String detail) {
            super("conflict", detail);
        }

        private Conflict(String code, String detail) {
            super(code, detail);
        }

        /// The user name is already somebody's.
        public static Conflict usernameTaken() {
            return new Conflict("username_taken", "this user name is taken");
        }

        /// The account has no password that its person could confirm anything by.
        public static Conflict noPassword() {
            return new Conflict("no_password", "this account has no password");
        }
    }

    /// More than fits, e.g. a body above its limit.
    public static final class TooLarge extends Refusal {
        public TooLarge(String detail) {
            super("too_large", detail);
        }
    }

    /// Too much at once; the same may be tried again after `retryAfter`.
    public static final class RateLimited extends Refusal {
        private final transient Duration retryAfter;

        public RateLimited(Duration retryAfter) {
            super("rate_limited", "too many requests");
            this.retryAfter = retryAfter;
        }

        public Duration retryAfter() {
            return retryAfter;
        }
    }

    /// This node cannot do it right now, e.g. for want of its database. Whether a change was made is unknown;
    /// repeating an idempotent call is safe.
    public static final class Unavailable extends Refusal {
        public Unavailable(String detail) {
            super("unavailable", detail);
        }
    }
}
