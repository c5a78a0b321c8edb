package app.confab.domain.secondfactor;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// Stands in once for a [OneTimeCode]: 120 random bits in the alphabet of RFC 4648's Base32, in small letters, written
/// in four groups of six. Hopeless to guess. Only its digest is ever stored.
public record RecoveryCode(String value) {
    private static final Pattern GROUPS = Pattern.compile("[a-z2-7]{6}(-[a-z2-7]{6}){3}");
    private static final Pattern GROUP_BEFORE_ANOTHER = Pattern.compile(".{6}(?=.)");
    private static final Pattern IGNORED = Pattern.compile("[\\h-]");

    /// @throws IllegalArgumentException for anything else
    public RecoveryCode {
        if (!GROUPS.matcher(value).matches()) {
            throw new IllegalArgumentException("not four groups of six letters");
        }
    }

    /// Of 24 letters, without groups.
    public static RecoveryCode of(String letters) {
        return new RecoveryCode(grouped(letters));
    }

    /// What somebody may have typed: capitals, blanks and hyphens do not matter. Empty where it is no such code.
    public static Optional<RecoveryCode> read(String typed) {
        var grouped = grouped(IGNORED.matcher(typed).replaceAll("").toLowerCase(Locale.ROOT));
        return GROUPS.matcher(grouped).matches() ? Optional.of(new RecoveryCode(grouped)) : Optional.empty();
    }

    private static String grouped(String letters) {
        return GROUP_BEFORE_ANOTHER.matcher(letters).replaceAll("$0-");
    }

    @Override
    public String toString() {
        return "RecoveryCode[hidden]";
    }
}
