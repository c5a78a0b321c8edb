package app.confab.bootstrap.settings;

import java.net.URI;
import java.util.Optional;

/// Reads the address that people type. It is an origin (RFC 6454 section 6.2): Confab lives at the root of its
/// host.
final class PublicUrl {
    static final String VARIABLE = "PUBLIC_URL";

    private static final String MEND = "write scheme and host, e.g. https://chat.example.com";

    private PublicUrl() {}

    static Optional<URI> parse(SettingReader reader) {
        return reader.text(VARIABLE).map(String::strip).flatMap(value -> origin(value, reader));
    }

    private static Optional<URI> origin(String value, SettingReader reader) {
        if (CorsOrigins.isOrigin(value)) {
            return Optional.of(URI.create(value));
        }
        reader.complain(VARIABLE, "'%s' is not scheme and host alone".formatted(value), MEND);
        return Optional.empty();
    }
}
