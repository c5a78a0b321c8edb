package app.confab.verification.protocol;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// The HTTP half of the wire contract. A call that gets no answer within [#PATIENCE] is given up.
public final class Rest {
    private static final Duration PATIENCE = Duration.ofSeconds(4);
    private static final JsonMapper JSON = new JsonMapper();

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .build();

    /// Calls once.
    ///
    /// @throws IOException where there was no answer: the call may have happened or not
    public Answer call(URI node, @Nullable Session caller, String method, String path, @Nullable Map<String, ?> body)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(node.resolve("/api/v1" + path))
                .timeout(PATIENCE)
                .header("Content-Type", "application/json")
                .method(
                        method,
                        body == null
                                ? BodyPublishers.noBody()
                                : BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body)));
        if (caller != null) {
            request.header("Authorization", "Bearer " + caller.token());
        }
        var response = client.send(request.build(), BodyHandlers.ofByteArray());
        try {
            var json = response.body().length == 0 ? JSON.createObjectNode() : JSON.readTree(response.body());
            return new Answer(response.statusCode(), json);
        } catch (JacksonException unreadable) {
            throw new IOException("an answer that is no JSON", unreadable);
        }
    }
}
