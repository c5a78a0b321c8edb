package app.confab.websocket;

import static org.assertj.core.api.Assertions.assertThat;

import app.confab.domain.accounts.Account;
import app.confab.domain.refusals.Refusal;
import app.confab.domain.rooms.RoomId;
import app.confab.websocket.document.FrameDocument;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/// Everything that a frame can be refused with, as it comes out of the socket.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RefusalsTest {
    private static final List<Refusal> ALL = List.of(
            new Refusal.Invalid("body", "blank", "must not be blank"),
            new Refusal.Unauthenticated(),
            new Refusal.InvalidCredentials(),
            Refusal.SecondFactor.required(),
            new Refusal.SignInFailed(),
            new Refusal.Forbidden("not this"),
            new Refusal.NotFound("room"),
            new Refusal.Conflict("not now"),
            Refusal.Conflict.usernameTaken(),
            new Refusal.TooLarge("less"),
            new Refusal.RateLimited(Duration.ofMillis(1500)),
            new Refusal.Unavailable("later"));

    /// What only other parts of the application refuse with, and what closes the connection instead.
    private static final Set<String> NEVER_IN_A_FRAME = Set.of(
            "invalid_credentials",
            "second_factor_required",
            "sign_in_failed",
            "username_taken",
            "too_large",
            "unauthenticated");

    private Node node;
    private Account ada;
    private RoomId room;

    @BeforeAll
    void startNode() {
        node = Node.start();
        ada = node.scene().person("ada");
        room = node.scene().roomOf(ada);
    }

    @AfterAll
    void stopNode() {
        node.close();
    }

    static Stream<Refusal> inFrames() {
        return ALL.stream().filter(refusal -> !NEVER_IN_A_FRAME.contains(refusal.code()));
    }

    @ParameterizedTest
    @MethodSource("inFrames")
    void aRefusalIsAnErrorAndTheConnectionStays(Refusal refusal) {
        var client = node.connectAs(ada);
        node.refusingLog().refuseNext(refusal);

        client.send(room.value().toString(), "m1", "hello");

        var error = client.next("error");
        assertThat(error.get("ref").stringValue()).isEqualTo("m1");
        assertThat(error.get("code").stringValue()).isEqualTo(refusal.code());
        assertThat(error.get("detail").stringValue()).isEqualTo(refusal.detail());
        assertThat(retryAfterMs(error.get("retryAfterMs")))
                .isEqualTo(refusal instanceof Refusal.RateLimited ? 1500 : null);
        assertThat(client.drain()).isEmpty();
    }

    @Test
    void whoIsNoLongerAuthenticatedIsClosed() {
        var client = node.connectAs(ada);
        node.refusingLog().refuseNext(new Refusal.Unauthenticated());

        client.send(room.value().toString(), "m1", "hello");

        assertThat(client.closeCode()).isEqualTo(4401);
    }

    @Test
    void everyKindOfRefusalIsInTheTableAndTheDocumentKnowsTheCodesThatCome() {
        var kinds = new HashSet<Class<?>>();
        var codes = new TreeSet<>(Set.of("malformed"));
        ALL.forEach(refusal -> kinds.add(refusal.getClass()));
        inFrames().forEach(refusal -> codes.add(refusal.code()));

        assertThat(kinds).isEqualTo(new HashSet<>(Arrays.asList(Refusal.class.getPermittedSubclasses())));
        assertThat(FrameDocument.get().schema("Error").at("/properties/code/enum"))
                .extracting(code -> code.stringValue())
                .containsExactlyInAnyOrderElementsOf(codes);
    }

    @Test
    void aStoreThatIsDownIsUnavailable() {
        var client = node.connectAs(ada);
        node.world().goDown();
        try {
            client.send(room.value().toString(), "m1", "hello");
            assertThat(client.next("error").get("code").stringValue()).isEqualTo("unavailable");
        } finally {
            node.world().comeBack();
        }
    }

    @Test
    void whoeverComesWhileAStoreIsDownIsToldToComeBack() {
        var token = node.tokenFor(ada);
        node.world().goDown();
        try {
            var client = node.connect();
            client.hello(token);
            assertThat(client.closeCode()).isEqualTo(1013);
        } finally {
            node.world().comeBack();
        }
    }

    @Test
    void aFaultOfOursClosesThatConnectionAlone() {
        var neighbour = node.connectAs(ada);
        var client = node.connectAs(ada);
        node.refusingLog().breakNext(new IllegalStateException("the secret is hunter2"));

        client.send(room.value().toString(), "m1", "hello");

        assertThat(client.closeCode()).isEqualTo(1011);
        assertThat(neighbour.drain()).isEmpty();
    }

    @Test
    void anAnswerNeedsAMessageOfTheSameRoomThatIsThere() {
        var message = node.scene().post(room, ada, "question");
        var client = node.connectAs(ada);

        answer(client, "m1", message.id().value().toString());
        assertThat(client.nextOf("ack").get("duplicate").booleanValue()).isFalse();
        answer(client, "m2", node.scene().unknownMessage().value().toString());
        assertThat(client.nextOf("error").get("code").stringValue()).isEqualTo("not_found");
        answer(client, "m3", "no id");
        assertThat(client.nextOf("error").get("code").stringValue()).isEqualTo("not_found");
        node.scene().append(node.scene().deleting(message, ada));
        answer(client, "m4", message.id().value().toString());
        assertThat(client.nextOf("error").get("code").stringValue()).isEqualTo("conflict");
    }

    private void answer(Client client, String name, String replyTo) {
        client.sayRaw(
                "{\"type\":\"send\",\"ref\":1,\"roomId\":\"%s\",\"clientMessageId\":\"%s\",\"body\":\"x\",\"replyTo\":\"%s\"}"
                        .formatted(room.value(), name, replyTo));
    }

    private static @Nullable Integer retryAfterMs(@Nullable JsonNode value) {
        return value == null ? null : value.intValue();
    }
}
