package app.confab.bootstrap.history;

import static app.confab.bootstrap.history.Answer.CONFLICT;
import static app.confab.bootstrap.history.Answer.DONE;
import static app.confab.bootstrap.history.Answer.FORBIDDEN;
import static app.confab.bootstrap.history.Answer.INVALID;
import static app.confab.bootstrap.history.Answer.NOT_FOUND;

import app.confab.bootstrap.history.ModelMessage.Draft;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// What the contract says to each change, row by row: does it to the model, and tells the answer.
final class Rules {
    private static final String[] RULERS = {"owner", "moderator"};

    private Rules() {}

    static Answer create(Model model, ModelPerson caller, ModelRoom room) {
        if (room.name == null || room.name.isBlank()) {
            return INVALID;
        }
        room.join(caller, "owner");
        model.rooms.add(room);
        return Answer.created(room.json());
    }

    /// The opener comes in first, the others in the order of their ids.
    static Answer openDirect(Model model, ModelPerson caller, List<ModelPerson> others) {
        Set<ModelPerson> people = new TreeSet<>(Comparator.comparing(person -> person.id.value()));
        people.addAll(others);
        people.add(caller);
        if (people.size() < 2) {
            return INVALID;
        }
        var known = model.rooms.stream()
                .filter(room -> room.isDirect() && room.members.keySet().equals(people))
                .findFirst();
        if (known.isPresent()) {
            known.get().membership(caller).hiddenAt = ModelRoom.NEVER;
            return Answer.ok(known.get().json());
        }
        var room = new ModelRoom("direct", null, "");
        room.join(caller, "member");
        people.stream().filter(person -> person != caller).forEach(person -> room.join(person, "member"));
        model.rooms.add(room);
        return Answer.created(room.json());
    }

    static Answer describe(ModelPerson caller, ModelRoom room, @Nullable String name, @Nullable String topic) {
        if (name != null && name.isBlank()) {
            return INVALID;
        }
        if (!room.isSeenBy(caller)) {
            return NOT_FOUND;
        }
        if (room.isDirect() || !room.has(caller, RULERS)) {
            return FORBIDDEN;
        }
        var before = room.name + "\n" + room.topic;
        room.name = Optional.ofNullable(name).orElse(room.name);
        room.topic = Optional.ofNullable(topic).orElse(room.topic);
        if (!before.equals(room.name + "\n" + room.topic)) {
            room.happens("room.updated", caller, () -> Map.of("room", room.json()));
        }
        return Answer.ok(room.json());
    }

    /// @param role absent: whatever they are, or a member
    static Answer put(ModelPerson caller, ModelRoom room, ModelPerson person, @Nullable String role) {
        if (!room.isSeenBy(caller)) {
            return NOT_FOUND;
        }
        if (caller != person && (room.isDirect() || room.roleOf(caller).isEmpty())) {
            return FORBIDDEN;
        }
        var present = room.roleOf(person);
        var wanted = Optional.ofNullable(role).or(() -> present).orElse("member");
        if (!wanted.equals(present.orElse("member")) && (room.isDirect() || !room.has(caller, "owner"))) {
            return FORBIDDEN;
        }
        if (present.isEmpty()) {
            room.join(person, "member");
        }
        if (room.has(person, wanted)) {
            return Answer.ok(room.member(person));
        }
        if (room.isLastOwner(person)) {
            return CONFLICT;
        }
        room.changeRole(person, wanted);
        return Answer.ok(room.member(person));
    }

    static Answer leave(ModelPerson caller, ModelRoom room) {
        if (!room.isSeenBy(caller) && !room.wereHere.contains(caller)) {
            return NOT_FOUND;
        }
        if (room.isDirect()) {
            room.membership(caller).hiddenAt =
                    room.isHiddenFrom(caller) ? room.membership(caller).hiddenAt : room.lastSeq();
        } else if (room.roleOf(caller).isPresent()) {
            room.leave(caller);
        }
        return DONE;
    }

    static Answer remove(ModelPerson caller, ModelRoom room, ModelPerson person) {
        if (!room.isSeenBy(caller)) {
            return NOT_FOUND;
        }
        if (room.isDirect() || !room.has(caller, RULERS) || (room.has(person, "owner") && !room.has(caller, "owner"))) {
            return FORBIDDEN;
        }
        if (room.roleOf(person).isPresent()) {
            room.leave(person);
        }
        return DONE;
    }

    static Answer post(ModelPerson caller, ModelRoom room, Draft draft) {
        if (draft.body().isBlank()) {
            return INVALID;
        }
        var first = room.messages.stream()
                .filter(message -> message.author == caller && message.clientMessageId.equals(draft.clientMessageId()))
                .findFirst();
        if (first.isPresent()) {
            return Answer.ok(first.get().seenBy(caller));
        }
        var answered = draft.replyTo();
        if (!room.isSeenBy(caller) || (answered != null && answered.room != room)) {
            return NOT_FOUND;
        }
        if (room.roleOf(caller).isEmpty()) {
            return FORBIDDEN;
        }
        if (answered != null && answered.isDeleted()) {
            return CONFLICT;
        }
        return Answer.created(room.post(caller, draft).seenBy(caller));
    }

    static Answer edit(ModelPerson caller, ModelRoom room, ModelMessage message, String body) {
        if (body.isBlank()) {
            return INVALID;
        }
        var refused = refusedTouch(caller, room, message);
        if (refused.isPresent()) {
            return refused.get();
        }
        if (message.author != caller) {
            return FORBIDDEN;
        }
        if (message.isDeleted()) {
            return CONFLICT;
        }
        if (!message.body.equals(body)) {
            message.edit(body);
            room.happens("message.edited", caller, () -> Map.of("message", message.inEvent()));
        }
        return Answer.ok(message.seenBy(caller));
    }

    static Answer delete(ModelPerson caller, ModelRoom room, ModelMessage message) {
        var refused = refusedTouch(caller, room, message);
        if (refused.isPresent()) {
            return refused.get();
        }
        if (message.author != caller && (room.isDirect() || !room.has(caller, RULERS))) {
            return FORBIDDEN;
        }
        if (!message.isDeleted()) {
            message.delete();
            room.happens("message.deleted", caller, () -> Map.of("messageId", message.id));
        }
        return DONE;
    }

    static Answer react(ModelPerson caller, ModelRoom room, ModelMessage message, String emoji) {
        var refused = refusedTouch(caller, room, message);
        if (refused.isPresent()) {
            return refused.get();
        }
        if (message.isDeleted()) {
            return CONFLICT;
        }
        if (message.react(caller, emoji)) {
            room.happens("reaction.added", caller, () -> reaction(caller, message, emoji));
        }
        return DONE;
    }

    static Answer unreact(ModelPerson caller, ModelRoom room, ModelMessage message, String emoji) {
        var refused = refusedTouch(caller, room, message);
        if (refused.isEmpty() && message.unreact(caller, emoji)) {
            room.happens("reaction.removed", caller, () -> reaction(caller, message, emoji));
        }
        return refused.orElse(DONE);
    }

    /// @param seq read up to this
    static Answer read(ModelPerson caller, ModelRoom room, int seq) {
        return mark(
                caller,
                room,
                seq,
                room.has(caller, "owner", "moderator", "member")
                        ? Math.max(room.membership(caller).readSeq, Math.min(seq, room.lastSeq()))
                        : 0);
    }

    /// @param seq unread from this on
    static Answer unread(ModelPerson caller, ModelRoom room, int seq) {
        return mark(
                caller,
                room,
                seq,
                room.has(caller, "owner", "moderator", "member")
                        ? Math.min(room.membership(caller).readSeq, seq - 1)
                        : 0);
    }

    private static Answer mark(ModelPerson caller, ModelRoom room, int seq, int marker) {
        if (seq < 1) {
            return INVALID;
        }
        if (!room.isSeenBy(caller)) {
            return NOT_FOUND;
        }
        if (room.roleOf(caller).isEmpty()) {
            return FORBIDDEN;
        }
        room.membership(caller).readSeq = marker;
        return DONE;
    }

    private static Optional<Answer> refusedTouch(ModelPerson caller, ModelRoom room, ModelMessage message) {
        if (!room.isSeenBy(caller) || message.room != room) {
            return Optional.of(NOT_FOUND);
        }
        return room.roleOf(caller).isEmpty() ? Optional.of(FORBIDDEN) : Optional.empty();
    }

    private static Map<String, Object> reaction(ModelPerson person, ModelMessage message, String emoji) {
        return Map.of("messageId", message.id, "emoji", emoji, "userId", person.id);
    }
}
