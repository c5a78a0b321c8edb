package app.confab.bootstrap.settings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.ssl.pem.PemContent;

/// A certificate with its chain and the private key that belongs to it, as they lie on the disk at this moment.
///
/// @param chain the server's own certificate first
public record CertificatePair(List<X509Certificate> chain, PrivateKey key) {
    private static final String RENEW = "renew the certificate, or unset both where a proxy speaks TLS";

    /// Why a server cannot show it: which of the two variables, what is wrong, and the mend.
    public static final class Unusable extends Exception {
        private final transient SettingProblem problem;

        Unusable(String variable, String problem, String mend) {
            super(variable + " " + problem, null, false, false);
            this.problem = new SettingProblem(variable, problem, mend);
        }

        String variable() {
            return problem.variable();
        }

        String problem() {
            return problem.problem();
        }

        String mend() {
            return problem.mend();
        }
    }

    /// Reads both files and holds them against each other and against the clock.
    public static CertificatePair read(TlsSettings files) throws Unusable {
        var chain = chain(files.certificate());
        var key = key(files.key());
        if (!belongTogether(key, chain.getFirst())) {
            throw new Unusable(
                    TlsSettings.KEY,
                    "%s is not the key of the certificate in %s".formatted(files.key(), files.certificate()),
                    "name the key that the certificate was made for; the server's own certificate stands first in its file");
        }
        return new CertificatePair(chain, key);
    }

    /// The moment from which on no client takes it any more.
    public Instant expiresAt() {
        return chain.getFirst().getNotAfter().toInstant();
    }

    private static List<X509Certificate> chain(Path file) throws Unusable {
        var content = content(TlsSettings.CERTIFICATE, file);
        try {
            var chain = content.getCertificates();
            chain.getFirst().checkValidity();
            return chain;
        } catch (CertificateExpiredException _) {
            throw new Unusable(TlsSettings.CERTIFICATE, file + " has expired", RENEW);
        } catch (CertificateNotYetValidException _) {
            throw new Unusable(TlsSettings.CERTIFICATE, file + " is not valid yet", "set this machine's clock right");
        } catch (RuntimeException _) {
            throw new Unusable(
                    TlsSettings.CERTIFICATE,
                    file + " holds no certificate in PEM",
                    "name the file with the full chain");
        }
    }

    private static PrivateKey key(Path file) throws Unusable {
        var content = content(TlsSettings.KEY, file);
        var key = keyIn(content);
        if (key == null) {
            throw new Unusable(
                    TlsSettings.KEY,
                    file + " holds no private key in PEM without a pass phrase",
                    "name such a file, readable by the user running Confab alone");
        }
        return key;
    }

    private static @Nullable PrivateKey keyIn(PemContent content) {
        try {
            return content.getPrivateKey();
        } catch (RuntimeException _) {
            return null;
        }
    }

    private static PemContent content(String variable, Path file) throws Unusable {
        try {
            return PemContent.of(Files.readString(file));
        } catch (IOException unreadable) {
            throw new Unusable(
                    variable,
                    "%s cannot be read (%s)"
                            .formatted(file, unreadable.getClass().getSimpleName()),
                    "name a file that the user running Confab may read");
        }
    }

    /// What the one signs the other verifies.
    private static boolean belongTogether(PrivateKey key, X509Certificate certificate) {
        try {
            var text = new byte[32];
            var signature = Signature.getInstance(algorithm(key));
            signature.initSign(key);
            signature.update(text);
            var signed = signature.sign();
            signature.initVerify(certificate.getPublicKey());
            signature.update(text);
            return signature.verify(signed);
        } catch (GeneralSecurityException _) {
            return false;
        }
    }

    private static String algorithm(PrivateKey key) {
        return switch (key.getAlgorithm()) {
            case "RSA" -> "SHA256withRSA";
            case "EC" -> "SHA256withECDSA";
            default -> key.getAlgorithm();
        };
    }
}
