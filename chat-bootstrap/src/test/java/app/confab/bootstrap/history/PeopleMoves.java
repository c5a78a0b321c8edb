package app.confab.bootstrap.history;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Coming, being called otherwise, being found; connecting with whatever one holds.
record PeopleMoves(Stage stage) {
    static final List<String> CAST = List.of("ada", "grace", "linus", "edsger", "barbara");
    private static final String PASSWORD = "correct horse battery";

    void register(String name) {
        var person = new ModelPerson(stage.run + "-" + name);
        var session = Map.of("tokenType", "Bearer", "user", person.user());
        var said = stage.wire.expect(stage.nodes.any(0), registration(person), Answer.created(session));
        stage.enter(person, said.path("accessToken").asString());
    }

    void registerAgain(ModelPerson person, Step step) {
        stage.wire.expect(stage.nodes.any(step.node()), registration(person), Answer.refusal(409, "username_taken"));
    }

    void rename(ModelPerson caller, Step step) {
        var name = step.extra() % 10 == 0 ? " " : stage.named("Name");
        if (!name.isBlank()) {
            caller.displayName = name;
        }
        var expected = name.isBlank() ? Answer.INVALID : Answer.ok(caller.user());
        stage.call(caller, step, "PATCH", "/users/me", Map.of("displayName", name), expected);
    }

    void find(ModelPerson caller, Step step) {
        stage.get(caller, step, "/users?limit=100&query=" + stage.run, Model.page(stage.model.everybody()));
    }

    /// Comes back with what it holds; at times with nothing, with everything still to come, or with what cannot
    /// be.
    void connect(ModelPerson caller, Step step) {
        var phone = stage.phone(caller);
        var cursors = phone.held();
        var otherEpoch = false;
        switch (step.extra() % 10) {
            case 0 -> cursors.clear();
            case 1 -> stage.model.rooms.forEach(room -> cursors.put(room, 0));
            case 2 -> stage.room(step.pick()).ifPresent(room -> cursors.put(room, room.lastSeq() + 1));
            case 3 -> otherEpoch = true;
            default -> {}
        }
        phone.connects(
                stage.nodes.any(step.node()), stage.model, new HashMap<>(cursors), otherEpoch ? "another" : null);
    }

    private static Wire.Call registration(ModelPerson person) {
        return new Wire.Call(
                "", "POST", "/api/v1/auth/register", Map.of("username", person.username, "password", PASSWORD));
    }
}
