package app.confab.security.kernel;

import java.security.SecureRandom;

/// The alphabet of RFC 4648's Base32 in small letters, in which nothing looks like anything else: one letter for each
/// five bits.
public final class Base32 {
    private static final String LETTERS = "abcdefghijklmnopqrstuvwxyz234567";

    private Base32() {}

    /// So many letters, each of five random bits.
    public static String random(SecureRandom source, int length) {
        var letters = new StringBuilder(length);
        for (var i = 0; i < length; i++) {
            letters.append(LETTERS.charAt(source.nextInt(LETTERS.length())));
        }
        return letters.toString();
    }
}
