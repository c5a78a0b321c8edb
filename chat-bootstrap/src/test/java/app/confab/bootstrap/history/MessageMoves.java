package app.confab.bootstrap.history;

import app.confab.bootstrap.history.ModelMessage.Draft;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Posting and all that can be done to what was posted.
record MessageMoves(Stage stage) {
    private static final List<String> EMOJI = List.of("👍", "🎉", "❤️", "👩‍💻");
    private static final int BODIES = 8;

    void post(ModelPerson caller, ModelRoom room, Step step, @Nullable ModelMessage replyTo) {
        send(caller, room, step, new Draft(stage.named("m").replace(' ', '-'), body(step), replyTo));
    }

    /// The author sends again what the server has, perhaps from a room that they are in no more.
    void repeat(ModelMessage message, Step step) {
        send(message.author, message.room, step, new Draft(message.clientMessageId, "what was it?", null));
    }

    void edit(ModelPerson caller, ModelRoom room, ModelMessage message, Step step) {
        var body = step.extra() % 7 == 0 ? message.body : body(step);
        var expected = Rules.edit(caller, room, message, body);
        stage.call(caller, step, "PATCH", path(room, message), Map.of("body", body), expected);
    }

    void delete(ModelPerson caller, ModelRoom room, ModelMessage message, Step step) {
        var expected = Rules.delete(caller, room, message);
        stage.call(caller, step, "DELETE", path(room, message), null, expected);
    }

    void react(ModelPerson caller, ModelRoom room, ModelMessage message, Step step) {
        var emoji = EMOJI.get(step.extra() % EMOJI.size());
        var expected = Rules.react(caller, room, message, emoji);
        stage.call(caller, step, "PUT", reaction(room, message, emoji), null, expected);
    }

    void unreact(ModelPerson caller, ModelRoom room, ModelMessage message, Step step) {
        var emoji = EMOJI.get(step.extra() % EMOJI.size());
        var expected = Rules.unreact(caller, room, message, emoji);
        stage.call(caller, step, "DELETE", reaction(room, message, emoji), null, expected);
    }

    private void send(ModelPerson caller, ModelRoom room, Step step, Draft draft) {
        var expected = Rules.post(caller, room, draft);
        if (stage.phone(caller).isConnected() && step.node() % 2 == 0) {
            stage.phone(caller).sends(room, draft, expected);
            return;
        }
        var body =
                new HashMap<String, Object>(Map.of("clientMessageId", draft.clientMessageId(), "body", draft.body()));
        if (draft.replyTo() != null) {
            body.put("replyTo", draft.replyTo().id.value());
        }
        stage.call(caller, step, "POST", RoomMoves.path(room) + "/messages", body, expected);
    }

    private String body(Step step) {
        return switch (step.extra() % BODIES) {
            case 0 -> "   ";
            case 1 -> "@here " + stage.named("look");
            case 2 -> stage.named("see") + " @room";
            case 3 -> "ask @" + stage.person(step.pick()).username;
            case 4 -> stage.named("long") + " and so on".repeat(30);
            case 5 -> stage.named("two\nlines\tand ünïcode 🎉");
            default -> stage.named("Hello");
        };
    }

    private static String path(ModelRoom room, ModelMessage message) {
        return RoomMoves.path(room) + "/messages/" + message.id.value();
    }

    private static String reaction(ModelRoom room, ModelMessage message, String emoji) {
        return path(room, message) + "/reactions/" + URLEncoder.encode(emoji, StandardCharsets.UTF_8);
    }
}
