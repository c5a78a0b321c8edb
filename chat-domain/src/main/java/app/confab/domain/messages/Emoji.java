package app.confab.domain.messages;

import app.confab.domain.refusals.Refusal;
import java.util.regex.Pattern;

/// What one reacts with: one emoji as people see it, be it a single character or a sequence (Unicode Technical
/// Standard 51), kept as sent. Letters, words and digits are none.
public record Emoji(String value) {
    /// The longest sequences of Unicode's list, with room for longer ones to come.
    private static final int MOST_CODE_POINTS = 16;

    private static final Pattern ONE_CHARACTER = Pattern.compile("\\X");
    private static final int COMBINING_ENCLOSING_KEYCAP = 0x20E3;

    public Emoji {
        if (value.codePointCount(0, value.length()) > MOST_CODE_POINTS || !isEmoji(value)) {
            throw new Refusal.Invalid("emoji", "bad_format", "must be one emoji");
        }
    }

    private static boolean isEmoji(String value) {
        return ONE_CHARACTER.matcher(value).matches() && value.codePoints().anyMatch(Emoji::makesAnEmoji);
    }

    private static boolean makesAnEmoji(int codePoint) {
        return Character.isEmojiPresentation(codePoint)
                || Character.isExtendedPictographic(codePoint)
                || codePoint == COMBINING_ENCLOSING_KEYCAP;
    }
}
