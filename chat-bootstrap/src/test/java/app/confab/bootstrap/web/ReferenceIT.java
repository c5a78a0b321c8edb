package app.confab.bootstrap.web;

import static org.assertj.core.api.Assertions.assertThat;

import app.confab.bootstrap.process.ConfabProcess;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The API's documents are served as they are, and only where they may be known. Its pages are looked at in a
/// browser by the web client's tests.
class ReferenceIT {
    private static final List<String> DOCUMENTS = List.of("openapi.yaml", "asyncapi.yaml");

    @TempDir
    Path folder;

    @Test
    void theDocumentsAreServedAsTheyAre() throws IOException, InterruptedException {
        try (var confab = ConfabProcess.start(folder)) {
            for (var name : DOCUMENTS) {
                var answer = get(confab, "/docs/" + name);

                assertThat(answer.statusCode()).isEqualTo(200);
                assertThat(answer.body()).isEqualTo(Files.readString(Path.of("..", "docs", name)));
                assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/yaml");
            }
        }
    }

    @Test
    void switchedOffThereIsNothing() throws IOException, InterruptedException {
        try (var confab = ConfabProcess.launch(folder, Map.of("DOCS_ENABLED", "false"))) {
            confab.awaitServing();

            for (var path :
                    List.of("/docs", "/docs/openapi.yaml", "/docs/asyncapi.yaml", "/redoc", "/redoc/websocket")) {
                var answer = get(confab, path);

                assertThat(answer.statusCode()).as(path).isEqualTo(404);
                assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
                assertThat(answer.body()).contains("\"code\":\"not_found\"");
            }
        }
    }

    private static HttpResponse<String> get(ConfabProcess confab, String path)
            throws IOException, InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            return client.send(
                    HttpRequest.newBuilder(confab.uri().resolve(path)).build(), BodyHandlers.ofString());
        }
    }
}
