package app.confab.websocket.document;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// The document as its readers see it, but that objects have no more fields than it names: clients ignore what
/// they do not know, the document shall know it all.
public final class FrameDocument {
    private static final Path FILE = Path.of("..", "docs", "asyncapi.yaml");
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final FrameDocument INSTANCE = new FrameDocument(read());

    private final JsonNode root;
    private final Map<String, JsonNode> fromClient;
    private final Map<String, JsonNode> fromServer;
    private final IdentityHashMap<JsonNode, Schema> compiled = new IdentityHashMap<>();
    private final SchemaRegistry registry = SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_7,
            settings -> settings.schemaRegistryConfig(
                    SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build()));

    private FrameDocument(JsonNode root) {
        this.root = root;
        this.fromClient = messages("hear");
        this.fromServer = messages("say");
        fromClient.values().forEach(this::compile);
        fromServer.values().forEach(this::compile);
    }

    public static FrameDocument get() {
        return INSTANCE;
    }

    /// What a client may say: each message by the `type` of its frames.
    public Map<String, JsonNode> fromClient() {
        return fromClient;
    }

    /// What the server may say: each message by the `type` of its frames.
    public Map<String, JsonNode> fromServer() {
        return fromServer;
    }

    /// A schema by its name.
    public JsonNode schema(String name) {
        return present(root.at("/components/schemas/" + name), name);
    }

    public JsonNode schemas() {
        return root.at("/components/schemas");
    }

    /// The frame's schema.
    public JsonNode payload(JsonNode message) {
        return resolved(message.get("payload"));
    }

    public List<Integer> closeCodes() {
        return root.at("/channels/chat/x-close-codes")
                .valueStream()
                .map(code -> code.get("code").intValue())
                .toList();
    }

    public void assertFromClient(JsonNode frame) {
        assertIs(frame, fromClient);
    }

    public void assertFromServer(JsonNode frame) {
        assertIs(frame, fromServer);
    }

    private void assertIs(JsonNode frame, Map<String, JsonNode> messages) {
        var type = frame.path("type").asString("");
        assertThat(messages).as("frame %s", frame).containsKey(type);
        assertThat(Objects.requireNonNull(compiled.get(messages.get(type))).validate(frame))
                .as("frame %s", frame)
                .isEmpty();
    }

    /// All at once, so that no test waits for it while a deadline runs.
    private void compile(JsonNode message) {
        var withItsReferences = JSON.createObjectNode();
        withItsReferences.set("components", root.get("components"));
        withItsReferences.putArray("allOf").add(message.get("payload"));
        var schema = registry.getSchema(withItsReferences);
        schema.initializeValidators();
        compiled.put(message, schema);
    }

    private Map<String, JsonNode> messages(String operation) {
        var messages = new LinkedHashMap<String, JsonNode>();
        for (var reference : root.at("/operations/" + operation + "/messages")) {
            var message = resolved(resolved(reference));
            var type = payload(message).at("/properties/type/const").stringValue();
            assertThat(message.get("name").stringValue()).isEqualTo(type);
            assertThat(messages.put(type, message)).as(type).isNull();
        }
        return messages;
    }

    private JsonNode resolved(JsonNode node) {
        var reference = node.path("$ref").asString("");
        return reference.isEmpty() ? node : present(root.at(reference.substring(1)), reference);
    }

    private static JsonNode present(JsonNode found, String name) {
        if (found.isMissingNode()) {
            throw new AssertionError("the document has no " + name);
        }
        return found;
    }

    private static JsonNode read() {
        try (var yaml = Files.newInputStream(FILE)) {
            var document = JSON.<JsonNode>valueToTree(new Yaml().load(yaml));
            document.at("/components/schemas").forEach(FrameDocument::close);
            return document;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static void close(JsonNode schema) {
        if (schema.has("properties") && !schema.has("additionalProperties")) {
            ((ObjectNode) schema).put("additionalProperties", false);
        }
    }
}
