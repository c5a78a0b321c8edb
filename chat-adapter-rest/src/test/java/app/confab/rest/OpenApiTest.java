package app.confab.rest;

import static org.assertj.core.api.Assertions.assertThat;

import app.confab.rest.node.OverHttp;
import app.confab.wire.accounts.AuthorJson;
import app.confab.wire.accounts.SessionJson;
import app.confab.wire.accounts.UserJson;
import app.confab.wire.kernel.PageJson;
import app.confab.wire.messages.MessageJson;
import app.confab.wire.messages.MessagePageJson;
import app.confab.wire.messages.ReactionJson;
import app.confab.wire.problems.FieldErrorJson;
import app.confab.wire.problems.ProblemJson;
import app.confab.wire.rooms.MemberJson;
import app.confab.wire.rooms.RoomJson;
import app.confab.wire.rooms.RoomListJson;
import app.confab.wire.rooms.RoomViewJson;
import app.confab.wire.timeline.TimelineEventJson;
import app.confab.wire.timeline.TimelinePageJson;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The document says what is served, no more and no less.
@OverHttp
class OpenApiTest {
    private static final Path DOCUMENT = Path.of("..", "docs", "openapi.yaml");
    private static final String API = "/api/v1";
    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch");

    private static final Map<String, Class<? extends Record>> ANSWERS = new TreeMap<>(Map.ofEntries(
            Map.entry("Session", SessionJson.class),
            Map.entry("User", UserJson.class),
            Map.entry("Author", AuthorJson.class),
            Map.entry("Room", RoomJson.class),
            Map.entry("RoomView", RoomViewJson.class),
            Map.entry("RoomList", RoomListJson.class),
            Map.entry("RoomPage", PageJson.class),
            Map.entry("Member", MemberJson.class),
            Map.entry("MemberPage", PageJson.class),
            Map.entry("Reaction", ReactionJson.class),
            Map.entry("Message", MessageJson.class),
            Map.entry("MessagePage", MessagePageJson.class),
            Map.entry("TimelineEvent", TimelineEventJson.class),
            Map.entry("TimelinePage", TimelinePageJson.class),
            Map.entry("Problem", ProblemJson.class),
            Map.entry("FieldError", FieldErrorJson.class)));

    private static final Set<String> REQUESTS =
            Set.of("Registration", "Credentials", "NewRoom", "Joining", "ReadUpTo", "NewMessage");

    private final RequestMappingHandlerMapping mappings;
    private final JsonNode document;

    OpenApiTest(RequestMappingHandlerMapping mappings) throws IOException {
        this.mappings = mappings;
        try (var yaml = Files.newInputStream(DOCUMENT)) {
            this.document = JsonMapper.shared().valueToTree(new Yaml().load(yaml));
        }
    }

    @Test
    void everyPathAndMethodThatIsServedIsDescribedAndTheOtherWayRound() {
        var served = mappings.getHandlerMethods().keySet().stream()
                .flatMap(OpenApiTest::operations)
                .filter(operation -> operation.contains(" " + API + "/") && !operation.contains("/faulty"))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(described()).isEqualTo(served);
    }

    @Test
    void everyAnswerHasTheFieldsOfItsRecord() {
        ANSWERS.forEach(
                (name, json) -> assertThat(schema(name).get("properties").propertyNames())
                        .as(name)
                        .containsExactlyInAnyOrderElementsOf(names(Arrays.stream(json.getRecordComponents()))));
    }

    @Test
    void whatARecordMayLeaveOutIsNotRequired() {
        ANSWERS.forEach((name, json) -> assertThat(texts(schema(name).get("required")))
                .as(name)
                .containsExactlyInAnyOrderElementsOf(names(Arrays.stream(json.getRecordComponents())
                        .filter(component -> !mayBeLeftOut(json, component)))));
    }

    @Test
    void everyObjectIsARequestOrAnAnswer() {
        var objects = document.at("/components/schemas")
                .propertyStream()
                .filter(schema -> schema.getValue().path("type").asString("").equals("object"))
                .map(Map.Entry::getKey);

        assertThat(objects)
                .containsExactlyInAnyOrderElementsOf(Stream.concat(ANSWERS.keySet().stream(), REQUESTS.stream())
                        .toList());
    }

    private Set<String> described() {
        return document.get("paths")
                .propertyStream()
                .flatMap(path -> path.getValue().propertyNames().stream()
                        .filter(METHODS::contains)
                        .map(method -> method.toUpperCase(Locale.ROOT) + " " + API + path.getKey()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<String> operations(RequestMappingInfo mapping) {
        return mapping.getMethodsCondition().getMethods().stream()
                .flatMap(method -> mapping.getPatternValues().stream().map(path -> method + " " + path));
    }

    private static boolean mayBeLeftOut(Class<?> json, RecordComponent component) {
        var nullable = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
        var leftOut = json.isAnnotationPresent(JsonInclude.class)
                || component.getAccessor().isAnnotationPresent(JsonInclude.class);
        return nullable && leftOut;
    }

    private static Set<String> names(Stream<RecordComponent> components) {
        return components.map(RecordComponent::getName).collect(Collectors.toSet());
    }

    private JsonNode schema(String name) {
        return document.at("/components/schemas/" + name);
    }

    private static List<String> texts(JsonNode array) {
        return array.valueStream().map(JsonNode::asString).toList();
    }
}
