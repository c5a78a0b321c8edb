package app.confab.websocket.frames;

import static org.assertj.core.api.Assertions.assertThat;

import app.confab.websocket.connection.CloseCode;
import app.confab.websocket.document.FrameDocument;
import app.confab.wire.accounts.AuthorJson;
import app.confab.wire.accounts.UserJson;
import app.confab.wire.messages.MessageJson;
import app.confab.wire.messages.ReactionJson;
import app.confab.wire.rooms.MemberJson;
import app.confab.wire.rooms.RoomJson;
import app.confab.wire.rooms.RoomViewJson;
import app.confab.wire.timeline.TimelineEventJson;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonTypeName;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// The document says which frames there are and what is in them, no more and no less.
class AsyncApiTest {
    private static final FrameDocument DOCUMENT = FrameDocument.get();
    private static final JsonMapper JSON = JsonMapper.shared();

    private static final Map<String, Class<? extends Record>> PARTS = new TreeMap<>(Map.of(
            "User", UserJson.class,
            "Author", AuthorJson.class,
            "Room", RoomJson.class,
            "RoomView", RoomViewJson.class,
            "Member", MemberJson.class,
            "Reaction", ReactionJson.class,
            "Message", MessageJson.class));

    private static final Set<String> EVENTS =
            Set.of("MessageEvent", "MessageDeleted", "ReactionEvent", "MemberEvent", "MemberUpdated", "RoomUpdated");

    /// What Jetty closes with by itself.
    private static final Set<Integer> CODES_OF_THE_SERVER = Set.of(1007, 1009);

    private final FrameCodec codec = new FrameCodec();

    @Test
    void everyFrameOfTheServerIsDescribedAndTheOtherWayRound() {
        assertThat(DOCUMENT.fromServer().keySet())
                .isEqualTo(outbound().map(AsyncApiTest::type).collect(Collectors.toSet()));
    }

    @Test
    void everyFrameOfTheServerHasTheFieldsOfItsRecord() {
        outbound().forEach(frame -> {
            var schema = DOCUMENT.payload(
                    Objects.requireNonNull(DOCUMENT.fromServer().get(type(frame))));
            assertSameFields(schema, frame, "type");
        });
    }

    @Test
    void whatFramesAreMadeOfHasTheFieldsOfItsRecord() {
        PARTS.forEach((name, json) -> assertSameFields(DOCUMENT.schema(name), json));
    }

    @Test
    void everyTypeOfEventIsDescribedAndNothingElse() {
        var fields = new TreeSet<String>();
        EVENTS.forEach(
                event -> fields.addAll(DOCUMENT.schema(event).get("properties").propertyNames()));

        var components = names(Arrays.stream(TimelineEventJson.class.getRecordComponents()));
        components.remove("more");
        assertThat(fields).isEqualTo(components);
        assertThat(DOCUMENT.schema("TimelineEvent").get("oneOf")).hasSize(EVENTS.size());
    }

    @Test
    void everySchemaIsUsedForSomething() {
        var text = DOCUMENT.schemas().toString();
        var used = new HashSet<JsonNode>();
        Stream.concat(DOCUMENT.fromClient().values().stream(), DOCUMENT.fromServer().values().stream())
                .forEach(message -> used.add(DOCUMENT.payload(message)));

        DOCUMENT.schemas()
                .propertyStream()
                .forEach(schema -> assertThat(
                                used.contains(schema.getValue()) || text.contains("schemas/" + schema.getKey() + "\""))
                        .as(schema.getKey())
                        .isTrue());
    }

    @Test
    void everyFrameOfTheClientIsDescribedAndTheOtherWayRound() {
        var read = DOCUMENT.fromClient().values().stream()
                .map(message -> codec.read(fullest(message).toString()).getClass())
                .collect(Collectors.toSet());

        assertThat(read).isEqualTo(Set.of(InboundFrame.class.getPermittedSubclasses()));
    }

    @Test
    void exactlyTheFieldsThatAreDescribedAreReadFromAFrame() {
        DOCUMENT.fromClient().values().forEach(message -> {
            var spy = new Spy(fullest(message));

            new FrameFields(spy).toInbound();

            assertThat(spy.read)
                    .containsExactlyInAnyOrderElementsOf(
                            DOCUMENT.payload(message).get("properties").propertyNames());
        });
    }

    @Test
    void whatIsRequiredOfAFrameIsRequired() {
        DOCUMENT.fromClient().values().forEach(message -> {
            var required = texts(DOCUMENT.payload(message).get("required"));
            for (var field : fullest(message).propertyNames()) {
                var frame = fullest(message);
                frame.remove(field);
                assertThat(isRead(frame))
                        .as("%s without %s", message.get("name"), field)
                        .isEqualTo(!required.contains(field) || field.equals("token"));
            }
        });
    }

    @Test
    void aFieldOfTheWrongTypeIsRefused() {
        DOCUMENT.fromClient().values().forEach(message -> {
            for (var field : fullest(message).propertyNames()) {
                var frame = fullest(message);
                frame.put(field, true);
                assertThat(isRead(frame))
                        .as("%s with %s: true", message.get("name"), field)
                        .isEqualTo(Set.of("ref", "token").contains(field));
            }
        });
    }

    @Test
    void aTokenThatIsMissingOrNoTextIsOneThatNobodyHas() {
        for (var hello : List.of("{'type':'hello'}", "{'type':'hello','token':7}", "{'type':'hello','token':null}")) {
            assertThat(((InboundFrame.Hello) codec.read(hello.replace('\'', '"'))).token())
                    .isEmpty();
        }
    }

    @Test
    void theExamplesAreWhatTheyShow() {
        DOCUMENT.fromClient().values().forEach(message -> {
            for (var payload : examples(message)) {
                DOCUMENT.assertFromClient(payload);
                assertThat(isRead(payload)).isTrue();
            }
        });
        DOCUMENT.fromServer().values().forEach(message -> examples(message).forEach(DOCUMENT::assertFromServer));
    }

    @Test
    void everyCloseCodeIsDescribedAndNoOther() {
        var codes = new TreeSet<>(CODES_OF_THE_SERVER);
        Arrays.stream(CloseCode.values()).forEach(code -> codes.add(code.code()));

        assertThat(DOCUMENT.closeCodes()).containsExactlyElementsOf(codes);
    }

    private boolean isRead(JsonNode frame) {
        try {
            codec.read(frame.toString());
            return true;
        } catch (FrameRefused refused) {
            return false;
        }
    }

    /// The example that has every field.
    private static ObjectNode fullest(JsonNode message) {
        var fields = new HashSet<>(DOCUMENT.payload(message).get("properties").propertyNames());
        var full = JSON.createObjectNode();
        examples(message).forEach(example -> full.setAll((ObjectNode) example));
        full.putIfAbsent("ref", full.numberNode(1));
        full.retain(fields);
        assertThat(full.propertyNames()).containsExactlyInAnyOrderElementsOf(fields);
        return full;
    }

    private static List<JsonNode> examples(JsonNode message) {
        var payloads = new ArrayList<JsonNode>();
        message.get("examples").forEach(example -> payloads.add(example.get("payload")));
        assertThat(payloads).isNotEmpty();
        return payloads;
    }

    private static void assertSameFields(JsonNode schema, Class<?> json, String... more) {
        var all = names(Arrays.stream(json.getRecordComponents()));
        var required =
                names(Arrays.stream(json.getRecordComponents()).filter(component -> !mayBeLeftOut(json, component)));
        for (var field : more) {
            all.add(field);
            required.add(field);
        }
        assertThat(schema.get("properties").propertyNames())
                .as(json.getSimpleName())
                .containsExactlyInAnyOrderElementsOf(all);
        assertThat(texts(schema.get("required")))
                .as(json.getSimpleName())
                .containsExactlyInAnyOrderElementsOf(required);
    }

    private static boolean mayBeLeftOut(Class<?> json, RecordComponent component) {
        var nullable = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
        var leftOut = json.isAnnotationPresent(JsonInclude.class)
                || component.getAccessor().isAnnotationPresent(JsonInclude.class)
                || OutboundFrame.class.isAssignableFrom(json);
        return nullable && leftOut;
    }

    private static Stream<Class<?>> outbound() {
        return Arrays.stream(OutboundFrame.class.getPermittedSubclasses());
    }

    private static String type(Class<?> frame) {
        return Objects.requireNonNull(frame.getAnnotation(JsonTypeName.class)).value();
    }

    private static Set<String> names(Stream<RecordComponent> components) {
        return components.map(RecordComponent::getName).collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<String> texts(JsonNode array) {
        return array.valueStream().map(JsonNode::asString).toList();
    }

    /// Remembers which of its fields were asked for.
    private static final class Spy extends ObjectNode {
        private final transient Set<String> read = new HashSet<>();

        private Spy(ObjectNode frame) {
            super(JsonNodeFactory.instance);
            setAll(frame);
        }

        @Override
        public @Nullable JsonNode get(String field) {
            read.add(field);
            return super.get(field);
        }
    }
}
