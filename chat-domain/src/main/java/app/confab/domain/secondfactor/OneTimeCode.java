package app.confab.domain.secondfactor;

import java.util.Optional;
import java.util.regex.Pattern;

/// What an authenticator app shows for half a minute: six digits (RFC 4226, section 5.3).
public record OneTimeCode(String value) {
    private static final Pattern DIGITS = Pattern.compile("[0-9]{6}");

    private static final Pattern IGNORED = Pattern.compile("[\\h-]");

    /// @throws IllegalArgumentException for anything but six digits
    public OneTimeCode {
        if (!DIGITS.matcher(value).matches()) {
            throw new IllegalArgumentException("not six digits");
        }
    }

    /// What somebody may have typed, with blanks or hyphens where their app shows some. Empty where it is no such
    /// code.
    public static Optional<OneTimeCode> read(String typed) {
        var digits = IGNORED.matcher(typed).replaceAll("");
        return DIGITS.matcher(digits).matches() ? Optional.of(new OneTimeCode(digits)) : Optional.empty();
    }

    @Override
    public String toString() {
        return "OneTimeCode[hidden]";
    }
}
