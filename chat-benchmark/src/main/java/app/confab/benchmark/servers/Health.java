package app.confab.benchmark.servers;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/// Waits until `GET /health` says that a server can serve.
final class Health {

    private static final Duration INTERVAL = Duration.ofMillis(20);

    private Health() {}

    static void await(URI url, Duration patience, BooleanSupplier alive) {
        var end = System.nanoTime() + patience.toNanos();
        try (var client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            while (!isUp(client, url)) {
                if (!alive.getAsBoolean()) {
                    throw new IllegalStateException("The server ended before it could serve");
                }
                if (System.nanoTime() > end) {
                    throw new IllegalStateException("The server could not serve within " + patience.toSeconds() + " s");
                }
                pause();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private static boolean isUp(HttpClient client, URI url) throws InterruptedException {
        try {
            var request = HttpRequest.newBuilder(url.resolve("/health"))
                    .timeout(Duration.ofSeconds(5))
                    .build();
            return client.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    private static void pause() throws InterruptedException {
        new CountDownLatch(1).await(INTERVAL.toMillis(), TimeUnit.MILLISECONDS);
    }
}
