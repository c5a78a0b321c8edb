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

    /// How keys of manuals and templates begin.
    private static final List<String> DEFAULT_BEGINNINGS = List.of("secret", "password", "example", "default");

    /// What stands anywhere in those that are meant to be replaced. None comes about by chance: one drawn key in 10^9
    /// has the shortest of them.
    private static final List<String> DEFAULT_WORDS = List.of(
            "change-me",
            "change_me",
            "change me",
            "changeme",
            "change-this",
            "change_this",
            "changethis",
            "your-secret",
            "your_secret",
            "yoursecret",
            "insecure");

    /// Those that were drawn or made up once, and then printed: by FastAPI's tutorial, one of Spring's, and jwt.io.
    private static final Set<String> PRINTED = Set.of(
            "09d25e094faa6ca2556c818166b7a9563b93f7099f6f0f4caa6cf63b88e8d3e7",
            "404e635266556a586e3272357538782f413f4428472b4b6250645367566b5970",
            "a-string-secret-at-least-256-bits-long",
            "ys1zdhjpbmctc2vjcmv0lwf0lwxlyxn0lti1ni1iaxrzlwxvbmc=");

    /// A random hexadecimal key of 64 digits has fewer kinds of characters about once in 10^12.
    private static final int FEWEST_KINDS_OF_CHARACTERS = 8;

    /// A short part, three times or more, and a few characters after that.
    private static final Pattern REPEATED = Pattern.compile("(.{1,15}?)\\1{2,}.{0,3}", Pattern.DOTALL);

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
        if (key.chars().distinct().count() < FEWEST_KINDS_OF_CHARACTERS
                || REPEATED.matcher(key).matches()) {
            return Optional.of("repeats itself too much to be random");
        }
        return Optional.empty();
    }

    private static boolean isKnownDefault(String key) {
        var small = key.toLowerCase(Locale.ROOT);
        return PRINTED.contains(small)
                || DEFAULT_BEGINNINGS.stream().anyMatch(small::startsWith)
                || DEFAULT_WORDS.stream().anyMatch(small::contains);
    }
}
