package app.confab.bootstrap.documentation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What `docs/openapi.yaml` and `docs/asyncapi.yaml` name: all that a client may switch on.
final class ContractDocuments {
    private static final Set<String> METHODS = Set.of("get", "put", "post", "patch", "delete");

    private final JsonNode http;
    private final JsonNode socket;

    ContractDocuments(Path docs) {
        this.http = read(docs.resolve("openapi.yaml"));
        this.socket = read(docs.resolve("asyncapi.yaml"));
    }

    /// Such as `GET /rooms`.
    Set<String> calls() {
        return sorted(http.get("paths")
                .propertyStream()
                .flatMap(path -> path.getValue().propertyNames().stream()
                        .filter(METHODS::contains)
                        .map(method -> method.toUpperCase(Locale.ROOT) + " " + path.getKey())));
    }

    Set<String> errorCodes() {
        return sorted(Stream.concat(
                words(http.at("/components/schemas/Problem/properties/code")),
                words(socket.at("/components/schemas/Error/properties/code"))));
    }

    Set<String> framesOfTheClient() {
        return frames("hear");
    }

    Set<String> framesOfTheServer() {
        return frames("say");
    }

    Set<String> events() {
        return sorted(socket.at("/components/schemas/TimelineEvent/oneOf")
                .valueStream()
                .map(this::resolved)
                .flatMap(event -> words(event.at("/properties/type"))));
    }

    Set<String> closeCodes() {
        return sorted(socket.at("/channels/chat/x-close-codes")
                .valueStream()
                .map(code -> code.get("code").asString()));
    }

    private Set<String> frames(String operation) {
        return sorted(socket.at("/operations/" + operation + "/messages")
                .valueStream()
                .map(message -> resolved(resolved(message)).get("name").asString()));
    }

    private JsonNode resolved(JsonNode reference) {
        return socket.at(reference.get("$ref").asString().substring(1));
    }

    private static Stream<String> words(JsonNode schema) {
        return Stream.concat(schema.path("enum").valueStream(), schema.optional("const").stream())
                .map(JsonNode::asString);
    }

    private static Set<String> sorted(Stream<String> words) {
        return words.collect(Collectors.toCollection(TreeSet::new));
    }

    private static JsonNode read(Path file) {
        try (var yaml = Files.newInputStream(file)) {
            return JsonMapper.shared().valueToTree(new Yaml().load(yaml));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
