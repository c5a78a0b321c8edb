package app.confab.bootstrap.settings;

import java.nio.file.Path;
import java.util.Optional;

/// The server's own TLS: a certificate with its chain, and its key, each in a PEM file. Without them a proxy in front
/// speaks it.
public record TlsSettings(Path certificate, Path key) {
    static final String CERTIFICATE = "SSL_CERTIFICATE";
    static final String KEY = "SSL_CERTIFICATE_KEY";

    static Optional<TlsSettings> read(SettingReader reader) {
        var certificate = reader.text(CERTIFICATE).map(TlsSettings::file);
        var key = reader.text(KEY).map(TlsSettings::file);
        if (certificate.isPresent() != key.isPresent()) {
            var missing = certificate.isPresent() ? KEY : CERTIFICATE;
            reader.complain(
                    missing,
                    "is not set, and " + (certificate.isPresent() ? CERTIFICATE : KEY) + " is",
                    "set both, or neither where a proxy speaks TLS");
        }
        return certificate
                .flatMap(one -> key.map(other -> new TlsSettings(one, other)))
                .filter(files -> files.areSound(reader));
    }

    private static Path file(String name) {
        return Path.of(name.strip()).toAbsolutePath().normalize();
    }

    private boolean areSound(SettingReader reader) {
        try {
            CertificatePair.read(this);
            return true;
        } catch (CertificatePair.Unusable problem) {
            reader.complain(problem.variable(), problem.problem(), problem.mend());
            return false;
        }
    }
}
