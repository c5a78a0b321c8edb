package app.confab.domain.kernel;

import app.confab.domain.refusals.FieldError;
import app.confab.domain.refusals.Refusal;
import java.util.Optional;

/// What a text of the wire contract must be like. Lengths are in Unicode code points. Text is never changed:
/// neither trimmed nor normalised. Control characters (Unicode Cc) and lone surrogates are refused in every
/// text, but [#withLineBreaks()] lets newline and tab through.
///
/// @param field the field's name in the wire contract
public record TextRule(String field, int min, int max, boolean mayBeBlank, boolean lineBreaks) {

    /// A text that must say something: not empty and not only Unicode white space.
    public static TextRule spoken(String field, int min, int max) {
        return new TextRule(field, min, max, false, false);
    }

    /// A text that may also be empty or blank.
    public static TextRule optional(String field, int max) {
        return new TextRule(field, 0, max, true, false);
    }

    public TextRule withLineBreaks() {
        return new TextRule(field, min, max, mayBeBlank, true);
    }

    /// The same rule for text in which blank is as good as any other, e.g. a password.
    public TextRule orBlank() {
        return new TextRule(field, min, max, true, lineBreaks);
    }

    /// Answers the text as it came.
    ///
    /// @throws Refusal.Invalid naming the first broken rule
    public String check(String text) {
        fault(text).ifPresent(error -> {
            throw new Refusal.Invalid(error.field(), error.code(), error.message());
        });
        return text;
    }

    /// Whether this is a control character or half a surrogate pair.
    public static boolean standsInNoText(int codePoint) {
        var type = Character.getType(codePoint);
        return type == Character.CONTROL || type == Character.SURROGATE;
    }

    private Optional<FieldError> fault(String text) {
        var length = text.codePointCount(0, text.length());
        if (length > max) {
            return error("too_long", "has %d characters, at most %d are allowed".formatted(length, max));
        }
        if (Characters.any(text, this::isForbidden)) {
            return error("bad_character", "contains a control character or half a surrogate pair");
        }
        if (length < min) {
            return error("too_short", "needs at least %d characters".formatted(min));
        }
        if (!mayBeBlank && Characters.all(text, TextRule::isWhiteSpace)) {
            return error("blank", "must not be blank");
        }
        return Optional.empty();
    }

    private Optional<FieldError> error(String code, String message) {
        return Optional.of(new FieldError(field, code, message));
    }

    private boolean isForbidden(int codePoint) {
        return standsInNoText(codePoint) && !(lineBreaks && (codePoint == '\n' || codePoint == '\t'));
    }

    /// Unicode's White_Space property; `Character.isWhitespace` leaves out the no-break spaces.
    private static boolean isWhiteSpace(int codePoint) {
        return Character.isWhitespace(codePoint) || Character.isSpaceChar(codePoint) || codePoint == 0x85;
    }
}
