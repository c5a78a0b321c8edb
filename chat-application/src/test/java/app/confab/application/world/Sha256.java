package app.confab.application.world;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// What the fakes digest with.
public final class Sha256 {
    private static final String LETTERS = "abcdefghijklmnopqrstuvwxyz234567";

    private Sha256() {}

    public static byte[] of(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK has SHA-256", impossible);
        }
    }

    /// The digest's first letters in Base32's alphabet, in small ones, 32 at most.
    public static String letters(String text, int count) {
        var digest = of(text);
        var letters = new StringBuilder(count);
        for (var i = 0; i < count; i++) {
            letters.append(LETTERS.charAt(digest[i] & 31));
        }
        return letters.toString();
    }

    public static String hex(String text) {
        return HexFormat.of().formatHex(of(text));
    }
}
