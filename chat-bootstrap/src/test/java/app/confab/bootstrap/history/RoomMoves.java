package app.confab.bootstrap.history;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// Making rooms, coming and going, reading.
record RoomMoves(Stage stage) {
    private static final List<String> ROLES = List.of("", "member", "moderator", "owner");
    private static final int MOST_ROOMS = 12;

    void create(ModelPerson caller, Step step) {
        if (stage.model.rooms.size() >= MOST_ROOMS) {
            return;
        }
        var name = step.extra() % 10 == 0 ? " " : stage.named("Room");
        var room = new ModelRoom(step.pick() % 3 == 0 ? "private" : "public", name, stage.named("Topic"));
        var body = Map.of("kind", room.kind, "name", name, "topic", room.topic);
        stage.call(caller, step, "POST", "/rooms", body, Rules.create(stage.model, caller, room));
    }

    void openDirect(ModelPerson caller, Step step) {
        var others = IntStream.rangeClosed(0, step.extra() % 3)
                .mapToObj(n -> stage.person(step.pick() + n))
                .toList();
        var body = Map.of(
                "userIds", others.stream().map(person -> person.id.value()).toList());
        stage.call(caller, step, "POST", "/rooms/direct", body, Rules.openDirect(stage.model, caller, others));
    }

    void describe(ModelPerson caller, ModelRoom room, Step step) {
        var body = new HashMap<String, Object>();
        if (step.extra() % 2 == 0) {
            body.put("name", step.extra() % 10 == 0 ? " " : stage.named("Room"));
        }
        if (step.pick() % 2 == 0) {
            body.put("topic", step.pick() % 4 == 0 ? "" : stage.named("Topic"));
        }
        var expected = Rules.describe(caller, room, (String) body.get("name"), (String) body.get("topic"));
        stage.call(caller, step, "PATCH", path(room), body, expected);
    }

    void join(ModelPerson caller, ModelRoom room, Step step) {
        var expected = Rules.put(caller, room, caller, null);
        stage.call(caller, step, "PUT", path(room) + "/members/me", null, expected);
    }

    void put(ModelPerson caller, ModelRoom room, Step step) {
        var person = stage.person(step.pick());
        var role = ROLES.get(step.extra() % ROLES.size());
        var expected = Rules.put(caller, room, person, role.isEmpty() ? null : role);
        var body = role.isEmpty() ? Map.of() : Map.of("role", role);
        stage.call(caller, step, "PUT", member(room, person), body, expected);
    }

    void leave(ModelPerson caller, ModelRoom room, Step step) {
        var path = step.extra() % 2 == 0 ? path(room) + "/members/me" : member(room, caller);
        stage.call(caller, step, "DELETE", path, null, Rules.leave(caller, room));
    }

    void remove(ModelPerson caller, ModelRoom room, Step step) {
        var person = stage.person(step.pick());
        if (person != caller) {
            stage.call(caller, step, "DELETE", member(room, person), null, Rules.remove(caller, room, person));
        }
    }

    void read(ModelPerson caller, ModelRoom room, Step step) {
        var seq = step.pick() % (room.lastSeq() + 3);
        var expected = Rules.read(caller, room, seq);
        if (stage.phone(caller).isConnected() && step.extra() % 2 == 0) {
            stage.phone(caller).marksRead(room, seq, expected);
        } else {
            stage.call(caller, step, "PUT", path(room) + "/read", Map.of("seq", seq), expected);
        }
    }

    void unread(ModelPerson caller, ModelRoom room, Step step) {
        var seq = step.pick() % (room.lastSeq() + 3);
        stage.call(caller, step, "PUT", path(room) + "/unread", Map.of("seq", seq), Rules.unread(caller, room, seq));
    }

    static String path(ModelRoom room) {
        return "/rooms/" + room.id.value();
    }

    private static String member(ModelRoom room, ModelPerson person) {
        return path(room) + "/members/" + person.id.value();
    }
}
