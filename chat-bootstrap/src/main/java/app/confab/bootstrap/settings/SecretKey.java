package app.confab.bootstrap.settings;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Reads the signing key and refuses what could be guessed.
final class SecretKey {
    static final String VARIABLE = "SECRET_KEY";

    private static final String MEND = "make one with: openssl rand -hex 32";

    /// Keys that stand in manuals and templates.
    private static final List<String> KNOWN_DEFAULTS = List.of(
            "change-me", "changeme", "change_me", "secret", "your-secret", "your_secret", "insecure", "example");

    /// A random hexadecimal key of 64 digits has fewer kinds of characters about once in 10^12.
    private static final int FEWEST_KINDS_OF_CHARACTERS = 8;

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
        var small = key.toLowerCase(Locale.ROOT);
        if (KNOWN_DEFAULTS.stream().anyMatch(small::startsWith)) {
            return Optional.of("is a known default, which everybody can guess");
        }
        var length = key.getBytes(StandardCharsets.UTF_8).length;
        if (length < algorithm.keyBytes()) {
            return Optional.of("has %d bytes, %s needs %d".formatted(length, algorithm, algorithm.keyBytes()));
        }
        if (key.chars().distinct().count() < FEWEST_KINDS_OF_CHARACTERS) {
            return Optional.of("repeats itself too much to be random");
        }
        return Optional.empty();
    }
}
