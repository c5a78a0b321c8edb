package app.confab.bootstrap.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.List;

/// A self-signed certificate for this machine with its key, as two PEM files. Made by the JDK's keytool.
public record TestCertificate(Path certificate, Path key, X509Certificate shown) {
    private static final String PASSWORD = "changeit";

    /// One that is good for a month.
    public static TestCertificate made(Path folder, String name) throws Exception {
        return made(folder, name, "-1d", 30);
    }

    /// One that was good for a month, two months ago.
    public static TestCertificate expired(Path folder, String name) throws Exception {
        return made(folder, name, "-60d", 30);
    }

    /// One that will be good from the day after tomorrow on.
    public static TestCertificate early(Path folder, String name) throws Exception {
        return made(folder, name, "+2d", 30);
    }

    /// Replaces these files by those of another one, as a client of a certificate authority does.
    public void renewTo(TestCertificate other) throws IOException {
        replace(other.certificate, certificate);
        replace(other.key, key);
    }

    private static void replace(Path from, Path to) throws IOException {
        var draft = Files.copy(from, to.resolveSibling("draft"), StandardCopyOption.REPLACE_EXISTING);
        Files.move(draft, to, StandardCopyOption.ATOMIC_MOVE);
    }

    private static TestCertificate made(Path folder, String name, String start, int days) throws Exception {
        var store = folder.resolve(name + ".p12");
        keytool(
                "-genkeypair",
                "-keystore",
                store.toString(),
                "-storepass",
                PASSWORD,
                "-alias",
                name,
                "-keyalg",
                "EC",
                "-groupname",
                "secp256r1",
                "-dname",
                "CN=localhost",
                "-startdate",
                start,
                "-validity",
                Integer.toString(days),
                "-ext",
                "san=dns:localhost,ip:127.0.0.1");
        return written(folder, name, KeyStore.getInstance(store.toFile(), PASSWORD.toCharArray()));
    }

    private static TestCertificate written(Path folder, String name, KeyStore store)
            throws GeneralSecurityException, IOException {
        var certificate = store.getCertificate(name);
        var key = store.getKey(name, PASSWORD.toCharArray());
        return new TestCertificate(
                Files.writeString(folder.resolve(name + ".crt"), pem("CERTIFICATE", encoded(certificate))),
                Files.writeString(folder.resolve(name + ".key"), pem("PRIVATE KEY", key.getEncoded())),
                (X509Certificate) certificate);
    }

    private static byte[] encoded(Certificate certificate) throws GeneralSecurityException {
        return certificate.getEncoded();
    }

    private static String pem(String label, byte[] content) {
        var lines = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(content);
        return "-----BEGIN %s-----\n%s\n-----END %s-----\n".formatted(label, lines, label);
    }

    private static void keytool(String... arguments) throws Exception {
        var keytool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        var command = new ProcessBuilder(keytool).redirectErrorStream(true);
        command.command().addAll(List.of(arguments));
        var process = command.start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
    }
}
