package app.confab.rest.document;

import static org.assertj.core.api.Assertions.assertThat;

import app.confab.wire.accounts.AccountJson;
import app.confab.wire.accounts.AuthorJson;
import app.confab.wire.accounts.OwnSessionJson;
import app.confab.wire.accounts.SessionJson;
import app.confab.wire.accounts.UserJson;
import app.confab.wire.administration.ServerJson;
import app.confab.wire.administration.TemporaryPasswordJson;
import app.confab.wire.audit.AuditEventJson;
import app.confab.wire.identities.ConnectedIdentityJson;
import app.confab.wire.identities.DestinationJson;
import app.confab.wire.identities.ExportedIdentityJson;
import app.confab.wire.identities.OwnIdentityJson;
import app.confab.wire.identities.ProvenIdentityJson;
import app.confab.wire.kernel.PageJson;
import app.confab.wire.messages.MessageJson;
import app.confab.wire.messages.MessagePageJson;
import app.confab.wire.messages.ReactionJson;
import app.confab.wire.presence.PresenceJson;
import app.confab.wire.problems.FieldErrorJson;
import app.confab.wire.problems.ProblemJson;
import app.confab.wire.registration.InviteJson;
import app.confab.wire.registration.NewInviteJson;
import app.confab.wire.rooms.MemberJson;
import app.confab.wire.rooms.RoomJson;
import app.confab.wire.rooms.RoomListJson;
import app.confab.wire.rooms.RoomViewJson;
import app.confab.wire.secondfactor.ProposedSecretJson;
import app.confab.wire.secondfactor.RecoveryCodesJson;
import app.confab.wire.secondfactor.SecondFactorJson;
import app.confab.wire.timeline.TimelineEventJson;
import app.confab.wire.timeline.TimelinePageJson;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// What is written has the fields that the document names, and has them always where it says so.
class RecordsAsDescribedTest {
    private static final Map<String, Class<? extends Record>> ANSWERS = new TreeMap<>(Map.ofEntries(
            Map.entry("Session", SessionJson.class),
            Map.entry("User", UserJson.class),
            Map.entry("Account", AccountJson.class),
            Map.entry("AccountPage", PageJson.class),
            Map.entry("TemporaryPassword", TemporaryPasswordJson.class),
            Map.entry("Server", ServerJson.class),
            Map.entry("Destination", DestinationJson.class),
            Map.entry("ProvenIdentity", ProvenIdentityJson.class),
            Map.entry("OwnIdentity", OwnIdentityJson.class),
            Map.entry("ConnectedIdentity", ConnectedIdentityJson.class),
            Map.entry("ExportedIdentity", ExportedIdentityJson.class),
            Map.entry("Invite", InviteJson.class),
            Map.entry("NewInvite", NewInviteJson.class),
            Map.entry("InvitePage", PageJson.class),
            Map.entry("UserPage", PageJson.class),
            Map.entry("AuditEvent", AuditEventJson.class),
            Map.entry("AuditPage", PageJson.class),
            Map.entry("OwnSession", OwnSessionJson.class),
            Map.entry("OwnSessionPage", PageJson.class),
            Map.entry("SecondFactor", SecondFactorJson.class),
            Map.entry("ProposedSecret", ProposedSecretJson.class),
            Map.entry("RecoveryCodes", RecoveryCodesJson.class),
            Map.entry("Author", AuthorJson.class),
            Map.entry("Room", RoomJson.class),
            Map.entry("RoomView", RoomViewJson.class),
            Map.entry("RoomList", RoomListJson.class),
            Map.entry("RoomPage", PageJson.class),
            Map.entry("Member", MemberJson.class),
            Map.entry("MemberPage", PageJson.class),
            Map.entry("Presence", PresenceJson.class),
            Map.entry("Reaction", ReactionJson.class),
            Map.entry("Message", MessageJson.class),
            Map.entry("MessagePage", MessagePageJson.class),
            Map.entry("TimelinePage", TimelinePageJson.class),
            Map.entry("Problem", ProblemJson.class),
            Map.entry("FieldError", FieldErrorJson.class)));

    private static final Set<String> EVENTS =
            Set.of("MessageEvent", "MessageDeleted", "ReactionEvent", "MemberEvent", "MemberUpdated", "RoomUpdated");

    /// What is served by the process and not by this adapter, and what is written piece by piece.
    private static final Set<String> OTHERS = Set.of("Health", "OwnData");

    /// Fields that nobody knows yet.
    private static final String TO_COME = "more";

    private final ApiDocument document = ApiDocument.get();

    @Test
    void everyAnswerHasTheFieldsOfItsRecord() {
        ANSWERS.forEach((name, json) ->
                assertThat(fields(name)).as(name).containsExactlyInAnyOrderElementsOf(names(json, _ -> true)));
    }

    @Test
    void whatARecordMayLeaveOutIsNotRequired() {
        ANSWERS.forEach((name, json) -> assertThat(required(name))
                .as(name)
                .containsExactlyInAnyOrderElementsOf(names(json, component -> !mayBeLeftOut(json, component))));
    }

    @Test
    void allEventsTogetherHaveTheFieldsOfTheirRecord() {
        var described = EVENTS.stream().flatMap(name -> fields(name).stream()).collect(Collectors.toSet());

        described.add(TO_COME);
        assertThat(described).containsExactlyInAnyOrderElementsOf(names(TimelineEventJson.class, _ -> true));
    }

    @Test
    void anEventOfOneTypeHasAlwaysTheSameFields() {
        EVENTS.forEach(name -> assertThat(required(name)).as(name).containsExactlyInAnyOrderElementsOf(fields(name)));
    }

    @Test
    void everyObjectIsReadOrWritten() {
        var objects = document.schemas()
                .propertyStream()
                .filter(schema -> schema.getValue().has("properties"))
                .map(Map.Entry::getKey);
        var read = document.operations().stream()
                .flatMap(operation ->
                        operation
                                .description()
                                .at("/requestBody/content/application~1json/schema/$ref")
                                .asStringOpt()
                                .stream())
                .map(reference -> reference.substring(reference.lastIndexOf('/') + 1));

        assertThat(objects)
                .containsExactlyInAnyOrderElementsOf(
                        Stream.of(read, ANSWERS.keySet().stream(), EVENTS.stream(), OTHERS.stream())
                                .flatMap(names -> names)
                                .collect(Collectors.toSet()));
    }

    private List<String> fields(String schema) {
        return List.copyOf(document.schema(schema).get("properties").propertyNames());
    }

    private List<String> required(String schema) {
        return document.schema(schema)
                .get("required")
                .valueStream()
                .map(JsonNode::asString)
                .toList();
    }

    private static List<String> names(Class<? extends Record> json, Predicate<RecordComponent> which) {
        return Arrays.stream(json.getRecordComponents())
                .filter(which)
                .map(RecordComponent::getName)
                .toList();
    }

    private static boolean mayBeLeftOut(Class<?> json, RecordComponent component) {
        var nullable = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
        var leftOut = json.isAnnotationPresent(JsonInclude.class)
                || component.getAccessor().isAnnotationPresent(JsonInclude.class);
        return nullable && leftOut;
    }
}
