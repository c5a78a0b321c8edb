package app.confab.bootstrap.doctor;

import app.confab.bootstrap.settings.ChatSettings;
import app.confab.bootstrap.settings.DatabaseSettings;
import app.confab.bootstrap.settings.TlsSettings;
import app.confab.domain.registration.RegistrationMode;
import java.io.IOException;
import java.nio.file.Files;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// What a server that others can reach is careful about.
final class ExposureCheck {
    private static final Duration SOON = Duration.ofDays(14);

    private ExposureCheck() {}

    static List<Finding> of(ChatSettings settings, Instant now) {
        var findings = new Findings("exposure");
        settings.network().tls().ifPresent(tls -> certificate(findings, tls, now));
        if (settings.rateLimits()) {
            findings.good("guesses and floods are limited");
        } else {
            findings.risky(
                    "RATE_LIMITS is off: passwords can be guessed as fast as one likes",
                    "set it to on, unless another limiter stands in front");
        }
        if (settings.registration() == RegistrationMode.OPEN
                && settings.database() instanceof DatabaseSettings.External) {
            findings.risky(
                    "REGISTRATION is open: whoever finds the server gets an account",
                    "set it to invite, unless that is what you want");
        }
        return findings.all();
    }

    private static void certificate(Findings findings, TlsSettings tls, Instant now) {
        try (var pem = Files.newInputStream(tls.certificate())) {
            var certificate =
                    (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(pem);
            var end = certificate.getNotAfter().toInstant();
            var text = "the certificate is good until " + end;
            if (end.isBefore(now.plus(SOON))) {
                findings.risky(text, "renew it; the server takes the new one from the same files by itself");
            } else {
                findings.good(text);
            }
        } catch (IOException | CertificateException unreadable) {
            findings.bad(
                    "SSL_CERTIFICATE can't be read: " + unreadable.getMessage(),
                    "let it name a PEM file that the user running Confab may read");
        }
    }
}
