package app.confab.domain.kernel;

import java.util.function.IntPredicate;

/// Looks at texts character by character: every message is looked at several times, and a regular expression or a
/// stream costs several times what a loop does.
public final class Characters {
    private Characters() {}

    /// Whether all code points of the text are such; true for an empty text.
    public static boolean all(String text, IntPredicate property) {
        return !any(text, property.negate());
    }

    /// Whether one code point of the text is such.
    public static boolean any(String text, IntPredicate property) {
        for (var i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            if (property.test(text.codePointAt(i))) {
                return true;
            }
        }
        return false;
    }

    /// Whether this is one of `a-z 0-9 . _ -`, of which names are made.
    public static boolean isOfNames(int codePoint) {
        return (codePoint >= 'a' && codePoint <= 'z')
                || (codePoint >= '0' && codePoint <= '9')
                || codePoint == '.'
                || codePoint == '_'
                || codePoint == '-';
    }
}
