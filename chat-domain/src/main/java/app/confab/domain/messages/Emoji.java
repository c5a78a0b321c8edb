package app.confab.domain.messages;

import app.confab.domain.refusals.Refusal;
import java.util.regex.Pattern;

/// What one reacts with: one emoji as people see it, be it a single character or a sequence (Unicode Technical
/// Standard 51), kept as sent. Letters, words and digits are none, and nothing can be hidden behind one.
public record Emoji(String value) {
    /// The longest sequences of Unicode's list, with room for longer ones to come.
    private static final int MOST_CODE_POINTS = 16;

    private static final String COUNTRY = "[\\x{1F1E6}-\\x{1F1FF}]{2}";
    private static final String KEYCAP = "[0-9#*]\\x{FE0F}?\\x{20E3}";

    /// A part of a country: a black flag and the part's code in tags.
    private static final String REGION = "\\x{1F3F4}[\\x{E0030}-\\x{E0039}\\x{E0061}-\\x{E007A}]{3,6}\\x{E007F}";

    private static final String PICTURE = "\\p{IsExtended_Pictographic}[\\x{FE0F}\\p{IsEmoji_Modifier}]?";
    private static final String PICTURES = PICTURE + "(\\x{200D}" + PICTURE + ")*";

    private static final Pattern ONE_EMOJI = Pattern.compile(String.join("|", COUNTRY, KEYCAP, REGION, PICTURES));

    public Emoji {
        if (value.codePointCount(0, value.length()) > MOST_CODE_POINTS
                || !ONE_EMOJI.matcher(value).matches()) {
            throw new Refusal.Invalid("emoji", "bad_format", "must be one emoji");
        }
    }
}
