package app.confab.bootstrap.history;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Where a history is played: the servers, what should be on them, and everybody's device. Everything is named
/// after the run, so that the servers may have seen other runs before.
final class Stage implements AutoCloseable {
    final String run = UUID.randomUUID().toString().substring(0, 8);
    final Nodes nodes;
    final Wire wire;
    final Model model = new Model();
    final Slot epoch = Slot.opaque();
    private final Map<ModelPerson, Phone> phones = new LinkedHashMap<>();
    private int named;

    Stage(Nodes nodes) {
        this.nodes = nodes;
        this.wire = new Wire(nodes.patience());
    }

    void enter(ModelPerson person, String token) {
        model.people.add(person);
        phones.put(person, new Phone(person, token, wire, epoch));
    }

    Phone phone(ModelPerson person) {
        return Objects.requireNonNull(phones.get(person));
    }

    ModelPerson person(int number) {
        return model.people.get(number % model.people.size());
    }

    /// Empty while there is no room.
    Optional<ModelRoom> room(int number) {
        return counted(model.rooms, number);
    }

    /// A message of that room, now and then one of another.
    Optional<ModelMessage> message(ModelRoom room, Step step) {
        var from = step.extra() % 8 == 0 ? room(step.pick()).orElse(room) : room;
        return counted(from.messages, step.pick());
    }

    /// A text that no other run has.
    String named(String what) {
        named++;
        return run + " " + what + " " + named;
    }

    void get(ModelPerson caller, Step step, String path, Object expected) {
        call(caller, step, "GET", path, null, expected instanceof Answer answer ? answer : Answer.ok(expected));
    }

    void call(ModelPerson caller, Step step, String method, String path, @Nullable Object body, Answer expected) {
        phone(caller).calls(nodes.any(step.node()), method, "/api/v1" + path, body, expected);
    }

    /// Everybody hears what has happened.
    void listen() {
        phones.values().forEach(phone -> phone.listens(model));
    }

    private static <T> Optional<T> counted(java.util.List<T> all, int number) {
        return all.isEmpty() ? Optional.empty() : Optional.of(all.get(number % all.size()));
    }

    @Override
    public void close() {
        phones.values().forEach(Phone::close);
        wire.close();
    }
}
