package app.confab.bootstrap.documentation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What `docs/openapi.yaml` and `docs/asyncapi.yaml` name: all that a client may switch on.
public final class ContractDocuments {
    private static final Set<String> METHODS = Set.of("get", "put", "post", "patch", "delete");

    private final JsonNode http;
    private final JsonNode socket;

    public ContractDocuments(Path docs) {
        this.http = read(docs.resolve("openapi.yaml"));
        this.socket = read(docs.resolve("asyncapi.yaml"));
    }

    /// Such as `GET /rooms`.
    public Set<String> calls() {
        return sorted(http.get("paths")
                .propertyStream()
                .flatMap(path -> path.getValue().propertyNames().stream()
                        .filter(METHODS::contains)
                        .map(method -> method.toUpperCase(Locale.ROOT) + " " + path.getKey())));
    }

    public Set<String> errorCodes() {
        return sorted(Stream.concat(
                words(http.at("/components/schemas/Problem/properties/code")),
                words(socket.at("/components/schemas/Error/properties/code"))));
    }

    public Set<String> framesOfTheClient() {
        return frames("hear");
    }

    public Set<String> framesOfTheServer() {
        return frames("say");
    }

    public Set<String> events() {
        return sorted(socket.at("/components/schemas/TimelineEvent/oneOf")
                .valueStream()
                .map(this::resolved)
                .flatMap(event -> words(event.at("/properties/type"))));
    }

    public Set<String> closeCodes() {
        return sorted(socket.at("/channels/chat/x-close-codes")
                .valueStream()
                .map(code -> code.get("code").asString()));
    }

    /// The body that is shown for a call, where it takes one.
    public Optional<JsonNode> bodyOf(String call) {
        var words = call.split(" ", 2);
        return http.get("paths")
                .get(words[1])
                .get(words[0].toLowerCase(Locale.ROOT))
                .at("/requestBody/content/application~1json/example")
                .asOptional();
    }

    /// The frames that are shown for what a client may say.
    public List<JsonNode> examplesOfTheClient() {
        return messages("hear")
                .flatMap(message -> message.get("examples").valueStream())
                .map(example -> example.get("payload"))
                .toList();
    }

    private Set<String> frames(String operation) {
        return sorted(messages(operation).map(message -> message.get("name").asString()));
    }

    private Stream<JsonNode> messages(String operation) {
        return socket.at("/operations/" + operation + "/messages")
                .valueStream()
                .map(message -> resolved(resolved(message)));
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
