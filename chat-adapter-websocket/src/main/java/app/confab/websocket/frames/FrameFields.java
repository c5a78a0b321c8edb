package app.confab.websocket.frames;

import app.confab.application.messages.PostMessage;
import app.confab.domain.messages.ClientMessageId;
import app.confab.domain.messages.MessageBody;
import app.confab.domain.messages.MessageId;
import app.confab.domain.refusals.Refusal;
import app.confab.domain.rooms.RoomId;
import app.confab.domain.rooms.Seq;
import app.confab.wire.kernel.BodyIds;
import java.math.BigInteger;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Reads one frame's fields. What is wrong with a frame's form is refused before any of its ids is looked at,
/// so that `invalid` goes before `not_found`.
record FrameFields(JsonNode frame) {
    private static final BigInteger BEFORE_THE_FIRST = BigInteger.ZERO;
    private static final BigInteger THE_FIRST = BigInteger.ONE;

    InboundFrame toInbound() {
        if (!frame.isObject()) {
            throw new Refusal.Invalid("frame", "wrong_type", "must be a JSON object");
        }
        return switch (text("type")) {
            case "hello" -> new InboundFrame.Hello(ref(), token(), optionalText("epoch"), cursors());
            case "renew" -> new InboundFrame.Renew(token());
            case "send" -> new InboundFrame.Send(ref(), draft());
            case "read" -> read();
            case "typing" -> new InboundFrame.Typing(ref(), room(text("roomId")));
            case "ping" -> new InboundFrame.Ping(ref());
            default -> throw new Refusal.Invalid("type", "unknown", "is none that this server knows");
        };
    }

    private @Nullable JsonNode ref() {
        return frame.get("ref");
    }

    private String token() {
        var token = frame.get("token");
        return token != null && token.isString() ? token.stringValue() : "";
    }

    private Map<RoomId, Seq> cursors() {
        var cursors = frame.get("cursors");
        if (cursors == null || cursors.isNull()) {
            return Map.of();
        }
        if (!cursors.isObject()) {
            throw new Refusal.Invalid("cursors", "wrong_type", "must be an object");
        }
        var seqs = new HashMap<RoomId, Seq>();
        for (var cursor : cursors.properties()) {
            var seq = seq("cursors", cursor.getValue(), BEFORE_THE_FIRST);
            RoomId.parse(cursor.getKey()).ifPresent(room -> seqs.put(room, seq));
        }
        return seqs;
    }

    private PostMessage.Draft draft() {
        var room = text("roomId");
        var name = new ClientMessageId(text("clientMessageId"));
        var body = new MessageBody(text("body"));
        var replyTo = optionalText("replyTo");
        return new PostMessage.Draft(room(room), name, body, replyTo == null ? null : answered(replyTo));
    }

    private InboundFrame.Read read() {
        var room = text("roomId");
        var seq = seq("seq", frame.get("seq"), THE_FIRST);
        return new InboundFrame.Read(ref(), room(room), seq);
    }

    private static RoomId room(String raw) {
        return RoomId.parse(raw).orElseThrow(() -> new Refusal.NotFound("room"));
    }

    /// Looked for once it is known that this is no repeat, whose answer does not depend on it.
    private static MessageId answered(String raw) {
        return new MessageId(BodyIds.parse(raw));
    }

    private String text(String field) {
        var text = optionalText(field);
        if (text == null) {
            throw new Refusal.Invalid(field, "required", "is missing");
        }
        return text;
    }

    private @Nullable String optionalText(String field) {
        var value = frame.get(field);
        if (value == null || value.isNull()) {
            return null;
        }
        if (!value.isString()) {
            throw new Refusal.Invalid(field, "wrong_type", "must be a string");
        }
        return value.stringValue();
    }

    /// An integer too large for any timeline is as good as the largest one: it lies beyond every `lastSeq`.
    private static Seq seq(String field, @Nullable JsonNode value, BigInteger least) {
        if (value == null || value.isNull()) {
            throw new Refusal.Invalid(field, "required", "is missing");
        }
        if (!value.isIntegralNumber()) {
            throw new Refusal.Invalid(field, "wrong_type", "must be an integer");
        }
        if (value.bigIntegerValue().compareTo(least) < 0) {
            throw new Refusal.Invalid(field, "out_of_range", "must be %s or more".formatted(least));
        }
        return new Seq(value.canConvertToLong() ? value.longValue() : Long.MAX_VALUE);
    }
}
