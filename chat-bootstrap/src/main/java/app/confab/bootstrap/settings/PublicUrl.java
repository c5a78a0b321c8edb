package app.confab.bootstrap.settings;

import java.net.URI;
import java.util.Optional;

/// Reads the address that people type. It is an origin: Confab lives at the root of its
/// host.
final class PublicUrl {
    static final String VARIABLE = "PUBLIC_URL";

    private static final String MEND = "write scheme and host, e.g. https://chat.example.com";

    private PublicUrl() {}

    /// @param network a server that speaks TLS itself is not reached without it
    static Optional<URI> parse(SettingReader reader, NetworkSettings network) {
        var url = reader.text(VARIABLE).map(String::strip).flatMap(value -> origin(value, reader));
        url.filter(found -> network.tls().isPresent() && "http".equals(found.getScheme()))
                .ifPresent(plain -> reader.complain(
                        VARIABLE,
                        "is not encrypted, and with " + TlsSettings.CERTIFICATE + " the server speaks HTTPS alone",
                        "write https:// there"));
        return url;
    }

    private static Optional<URI> origin(String value, SettingReader reader) {
        var origin = WebOrigin.parse(value);
        if (origin.isEmpty()) {
            reader.complain(VARIABLE, "'%s' is not scheme and host alone".formatted(value), MEND);
        }
        return origin;
    }
}
