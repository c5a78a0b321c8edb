package app.confab.bootstrap.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import app.confab.bootstrap.process.Clients;
import app.confab.bootstrap.process.ConfabProcess;
import app.confab.bootstrap.process.Person;
import app.confab.bootstrap.process.Socket;
import app.confab.bootstrap.process.TestCertificate;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.Certificate;
import java.util.Map;
import javax.net.ssl.SSLPeerUnverifiedException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A server that speaks TLS itself is encrypted through and through, and goes on when its certificate is renewed.
class TlsIT {
    /// More than sockets hold, and less than a slow peer is closed for.
    private static final int LETTERS = 180;

    @TempDir
    private static Path folder;

    private static TestCertificate certificate;
    private static ConfabProcess confab;

    @BeforeAll
    static void start() throws Exception {
        certificate = TestCertificate.made(folder, "served");
        confab = ConfabProcess.launch(
                folder,
                Map.of(
                        "SSL_CERTIFICATE", certificate.certificate().toString(),
                        "SSL_CERTIFICATE_KEY", certificate.key().toString()));
        confab.awaitServing();
    }

    @AfterAll
    static void stop() {
        confab.close();
    }

    @Test
    void browsersAreToldToStayOnHttps() throws Exception {
        var page = get(confab.uri().resolve("/login"));

        assertThat(page.headers().firstValue("Strict-Transport-Security")).isPresent();
        assertThat(confab.output()).contains("open https://127.0.0.1:" + confab.port());
    }

    @Test
    void cookiesGoOverHttpsAlone() throws Exception {
        var name = "ada-" + confab.port();
        var request = HttpRequest.newBuilder(confab.uri().resolve("/api/v1/auth/register"))
                .header("Content-Type", "application/json")
                .header("Origin", confab.uri().toString())
                .POST(HttpRequest.BodyPublishers.ofString("""
                        {"username": "%s", "password": "%s"}""".formatted(name, Person.PASSWORD)))
                .build();

        assertThat(answer(request).headers().allValues("Set-Cookie"))
                .hasSize(2)
                .allMatch(cookie -> cookie.contains("; Secure"));
    }

    @Test
    void whateverNameAHealthCheckCallsByItIsAnswered() throws Exception {
        var byName = URI.create("https://localhost:" + confab.port() + "/health");

        assertThat(get(byName).statusCode()).isEqualTo(200);
        assertThat(get(confab.uri().resolve("/health")).statusCode()).isEqualTo(200);
    }

    @Test
    void nothingIsSaidWithoutIt() {
        assertThatThrownBy(() -> get(URI.create("http://127.0.0.1:" + confab.port() + "/health")))
                .isInstanceOf(IOException.class);
    }

    @Test
    void aRenewedCertificateIsShownWhileSocketsStay() throws Exception {
        try (var ada = Person.registered(confab.uri(), "ada")) {
            var room = ada.createsRoom("Birds");
            try (var socket = Socket.helloOf(ada, confab.uri(), Map.of(room, 0L))) {
                renew(TestCertificate.made(folder, "renewed"));

                ada.posts(room, "one", "Still there?");
                socket.hears(frame -> "event".equals(frame.path("type").asString())
                        && frame.toString().contains("Still there?"));
            }
            try (var later = Socket.helloOf(ada, confab.uri(), Map.of())) {
                later.hears("welcome");
            }
        }
    }

    @Test
    void aPeerThatFallsBehindGetsItAllWhenItReadsOn() throws Exception {
        try (var ada = Person.registered(confab.uri(), "ada");
                var slow = LazyReader.connect(confab.port())) {
            var room = ada.createsRoom("Long letters");
            slow.saysHello(ada.token());
            slow.readsUntil("\"welcome\"");

            for (var n = 0; n < LETTERS; n++) {
                assertThat(ada.posts(room, "letter-" + n, "x".repeat(4_000)).statusCode())
                        .isEqualTo(201);
            }

            slow.readsUntil("letter-" + (LETTERS - 1));
        }
    }

    @Test
    void aHalfRenewedPairIsToldOfAndTheLastGoodOneGoesOn() throws Exception {
        var before = shown();
        var old = Files.readString(certificate.key());
        Files.copy(
                TestCertificate.made(folder, "other").key(),
                certificate.key(),
                java.nio.file.StandardCopyOption.REPLACE_EXISTING);

        await().until(() -> confab.output().contains("is not the key of the certificate"));
        assertThat(shown()).isEqualTo(before);
        Files.writeString(certificate.key(), old);
    }

    private static void renew(TestCertificate renewed) throws Exception {
        certificate.renewTo(renewed);
        await().until(() -> shown().equals(renewed.shown()));
        assertThat(confab.output()).contains("The certificate has been renewed");
    }

    /// What a client that connects now is shown.
    private static Certificate shown() throws IOException, InterruptedException, SSLPeerUnverifiedException {
        return get(confab.uri().resolve("/health")).sslSession().orElseThrow().getPeerCertificates()[0];
    }

    private static HttpResponse<String> get(URI address) throws IOException, InterruptedException {
        return answer(HttpRequest.newBuilder(address).build());
    }

    private static HttpResponse<String> answer(HttpRequest request) throws IOException, InterruptedException {
        try (var client = Clients.client()) {
            return client.send(request, BodyHandlers.ofString());
        }
    }
}
