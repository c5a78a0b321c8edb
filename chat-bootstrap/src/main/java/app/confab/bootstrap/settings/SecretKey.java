package app.confab.bootstrap.settings;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Reads the signing key and refuses what could be guessed.
final class SecretKey {
    static final String VARIABLE = "SECRET_KEY";

    private static final String MEND = "make one with: openssl rand -hex 32";

    /// Words of keys that are meant to be replaced.
    private static final List<String> DEFAULT_WORDS = List.of(
            "change-me",
            "change_me",
            "change me",
            "changeme",
            "change-this",
            "change_this",
            "changethis",
            "secret",
            "password",
            "insecure",
            "example",
            "default",
            "placeholder",
            "your-",
            "your_");

    /// Keys that were drawn at random, and then printed: in FastAPI's tutorial, in one of Spring's, on jwt.io.
    private static final Set<String> PRINTED = Set.of(
            "09d25e094faa6ca2556c818166b7a9563b93f7099f6f0f4caa6cf63b88e8d3e7",
            "404e635266556a586e3272357538782f413f4428472b4b6250645367566b5970",
            "ys1zdhjpbmctc2vjcmv0lwf0lwxlyxn0lti1ni1iaxrzlwxvbmc");

    /// Base64 of 32 bytes or more, as openssl writes it, or Python's `token_urlsafe`.
    private static final Pattern BASE64 = Pattern.compile("[A-Za-z0-9+/_-]{43,}={0,2}");

    /// What is left of it when a word that stands there by chance is taken out: much, and both kinds of letters.
    private static final Pattern REST_OF_BASE64 = Pattern.compile("(?=.*[a-z])(?=.*[A-Z]).{32,}");

    /// A random hexadecimal key of 64 digits has fewer kinds of characters about once in 10^12.
    private static final int FEWEST_KINDS_OF_CHARACTERS = 8;

    /// Half of the shortest key. A random one loses a handful of characters, if any.
    private static final int FEWEST_THAT_CANNOT_BE_GUESSED = 16;

    private SecretKey() {}

    static Optional<String> parse(SettingReader reader, TokenSettings.Algorithm algorithm, boolean required) {
        var key = reader.text(VARIABLE);
        if (key.isEmpty() && required) {
            reader.complain(VARIABLE, "is not set, and DATABASE_URL is", MEND);
        }
        key.flatMap(value -> weakness(value, algorithm))
                .ifPresent(weakness -> reader.complain(VARIABLE, weakness, MEND));
        return key;
    }

    private static Optional<String> weakness(String key, TokenSettings.Algorithm algorithm) {
        if (isKnownDefault(key)) {
            return Optional.of("is a known default, which everybody can guess");
        }
        var length = key.getBytes(StandardCharsets.UTF_8).length;
        if (length < algorithm.keyBytes()) {
            return Optional.of("has %d bytes, %s needs %d".formatted(length, algorithm, algorithm.keyBytes()));
        }
        if (key.chars().distinct().count() < FEWEST_KINDS_OF_CHARACTERS) {
            return Optional.of("repeats itself too much to be random");
        }
        if (Guesses.missed(key).length() < FEWEST_THAT_CANNOT_BE_GUESSED) {
            return Optional.of("is made of words, rows of characters and repetitions, which can be guessed");
        }
        return Optional.empty();
    }

    private static boolean isKnownDefault(String key) {
        var small = key.toLowerCase(Locale.ROOT);
        return PRINTED.contains(small.replaceFirst("=+$", ""))
                || DEFAULT_WORDS.stream().anyMatch(small::contains) && !isDrawn(key);
    }

    private static boolean isDrawn(String key) {
        return BASE64.matcher(key).matches()
                && REST_OF_BASE64.matcher(Guesses.missed(key)).matches();
    }
}
