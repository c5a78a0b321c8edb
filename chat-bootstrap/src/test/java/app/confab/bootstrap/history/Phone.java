package app.confab.bootstrap.history;

import app.confab.bootstrap.history.ModelMessage.Draft;
import app.confab.bootstrap.process.Socket;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Somebody's device: it calls, and listens while it is connected. It remembers how far it has heard each room.
final class Phone implements AutoCloseable {
    private final ModelPerson person;
    private final String token;
    private final Wire wire;
    private final Slot epoch;
    private final Map<ModelRoom, Integer> held = new HashMap<>();
    private @Nullable Ear ear;

    /// @param epoch the database's, once somebody has heard it
    Phone(ModelPerson person, String token, Wire wire, Slot epoch) {
        this.person = person;
        this.token = token;
        this.wire = wire;
        this.epoch = epoch;
    }

    boolean isConnected() {
        return ear != null;
    }

    /// How far it has heard each room that it ever followed.
    Map<ModelRoom, Integer> held() {
        return new HashMap<>(held);
    }

    void calls(URI node, String method, String path, @Nullable Object body, Answer expected) {
        wire.expect(node, new Wire.Call(token, method, path, body), expected);
    }

    /// Connects anew.
    ///
    /// @param otherEpoch what it believes the epoch to be, where it is wrong
    void connects(URI node, Model model, Map<ModelRoom, Integer> cursors, @Nullable String otherEpoch) {
        disconnects();
        var hello = new Ear.Hello(token, cursors, otherEpoch);
        ear = Ear.open(person, Socket.open(node), hello, model, epoch);
    }

    void disconnects() {
        if (ear != null) {
            ear.close();
            ear = null;
        }
    }

    void listens(Model model) {
        if (ear != null) {
            ear.listen(model);
            held.putAll(ear.heard());
        }
    }

    /// Posts over the socket.
    void sends(ModelRoom room, Draft draft, Answer expected) {
        var frame = new HashMap<String, Object>(Map.of(
                "type", "send",
                "roomId", room.id.value(),
                "clientMessageId", draft.clientMessageId(),
                "body", draft.body()));
        if (draft.replyTo() != null) {
            frame.put("replyTo", draft.replyTo().id.value());
        }
        wire.awaitRight(frame::toString, () -> {
            var answer = answerTo(frame, Set.of("ack", "error"));
            return new Wire.Said(answer, Match.difference(expectedAnswer(expected), answer), answer.has("code"));
        });
    }

    /// Moves the read marker over the socket, which is answered only where it is refused.
    void marksRead(ModelRoom room, int seq, Answer expected) {
        var frame = new HashMap<String, Object>(Map.of("type", "read", "roomId", room.id.value(), "seq", seq));
        var ref = sent(frame);
        answerTo(new HashMap<>(Map.of("type", "ping")), Set.of("pong"));
        var said = socket().frames().stream()
                .filter(answer -> answer.path("ref").asString().equals(ref))
                .findFirst();
        var code = said.map(answer -> answer.path("code").asString()).orElse(null);
        if (!Objects.equals(code, expected.code())) {
            throw new AssertionError("%s of %s%n  expected %s, was %s".formatted(frame, person, expected.code(), code));
        }
    }

    private JsonNode answerTo(Map<String, Object> frame, Set<String> types) {
        var ref = sent(frame);
        return socket().hears(answer -> types.contains(answer.path("type").asString())
                && answer.path("ref").asString().equals(ref));
    }

    private String sent(Map<String, Object> frame) {
        var ref = UUID.randomUUID().toString();
        frame.put("ref", ref);
        socket().says(frame);
        return ref;
    }

    private Socket socket() {
        return Objects.requireNonNull(ear).socket();
    }

    private static Map<String, ?> expectedAnswer(Answer expected) {
        if (expected.isRefusal()) {
            return Map.of("type", "error", "code", Objects.requireNonNull(expected.code()));
        }
        var message = (Map<?, ?>) Objects.requireNonNull(expected.body());
        return Map.of(
                "type", "ack",
                "roomId", Objects.requireNonNull(message.get("roomId")),
                "clientMessageId", Objects.requireNonNull(message.get("clientMessageId")),
                "messageId", Objects.requireNonNull(message.get("id")),
                "seq", Objects.requireNonNull(message.get("seq")),
                "createdAt", Objects.requireNonNull(message.get("createdAt")),
                "duplicate", expected.status() == 200);
    }

    @Override
    public void close() {
        disconnects();
    }
}
