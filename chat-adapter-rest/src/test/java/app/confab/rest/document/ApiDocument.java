package app.confab.rest.document;

import com.networknt.schema.Error;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// The document as its readers see it, but that objects have no more fields than it names: clients ignore what
/// they do not know, the document shall know it all.
public final class ApiDocument {
    /// Where the API is served.
    public static final String API = "/api/v1";

    /// Where the document lies, as seen from this module.
    public static final Path FILE = Path.of("..", "docs", "openapi.yaml");

    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch");
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final ApiDocument INSTANCE = new ApiDocument(read());

    private final JsonNode root;
    private final List<Operation> operations;
    private final SchemaRegistry schemas = SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12,
            registry -> registry.schemaRegistryConfig(
                    SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build()));

    private ApiDocument(JsonNode root) {
        this.root = root;
        this.operations =
                root.get("paths").propertyNames().stream().flatMap(this::at).toList();
    }

    public static ApiDocument get() {
        return INSTANCE;
    }

    /// Everything that can be called under [#API].
    public List<Operation> operations() {
        return operations;
    }

    /// What a request means; paths without parameters go first.
    public Optional<Operation> operation(String method, String path) {
        return operations.stream()
                .filter(operation -> operation.isCalledBy(method, path))
                .min(Comparator.comparingInt(
                        operation -> operation.parametersInPath().size()));
    }

    /// A schema by its name.
    public JsonNode schema(String name) {
        var schema = root.at("/components/schemas/" + name);
        if (schema.isMissingNode()) {
            throw new AssertionError("no schema " + name);
        }
        return schema;
    }

    /// All schemas that have a name.
    public JsonNode schemas() {
        return root.at("/components/schemas");
    }

    /// What `node` stands for, if it is a reference.
    JsonNode resolved(JsonNode node) {
        return node.has("$ref") ? root.at(node.get("$ref").asString().substring(1)) : node;
    }

    /// In which ways a value differs from a schema.
    public List<Error> faults(JsonNode value, JsonNode schema) {
        var withItsReferences = JSON.createObjectNode();
        withItsReferences.set("components", root.get("components"));
        withItsReferences.putArray("allOf").add(schema);
        return schemas.getSchema(withItsReferences).validate(value);
    }

    private Stream<Operation> at(String path) {
        var item = root.get("paths").get(path);
        if (item.has("servers")) {
            return Stream.empty();
        }
        return item.propertyNames().stream()
                .filter(METHODS::contains)
                .map(method -> Operation.of(this, method, API + path, item));
    }

    private static JsonNode read() {
        try (var yaml = Files.newInputStream(FILE)) {
            var document = JSON.<JsonNode>valueToTree(new Yaml().load(yaml));
            document.at("/components/schemas").forEach(ApiDocument::close);
            return document;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static void close(JsonNode schema) {
        if (schema.has("properties")) {
            ((ObjectNode) schema).put("additionalProperties", false);
        }
    }
}
