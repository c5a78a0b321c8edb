package app.confab.bootstrap.history;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// A room with all that ever happened in it, as the contract sees it.
final class ModelRoom {
    static final int NEVER = -1;

    final Slot id = Slot.id();
    final String kind;
    /// In the order in which they came.
    final Map<ModelPerson, Membership> members = new LinkedHashMap<>();
    final Set<ModelPerson> wereHere = new HashSet<>();
    final List<Event> events = new ArrayList<>();
    final List<ModelMessage> messages = new ArrayList<>();

    @Nullable String name;

    String topic;

    private final Slot createdAt = Slot.time();

    ModelRoom(String kind, @Nullable String name, String topic) {
        this.kind = kind;
        this.name = name;
        this.topic = topic;
    }

    static final class Membership {
        final Slot joinedAt = Slot.time();
        String role;
        int readSeq;
        int hiddenAt = NEVER;

        Membership(String role, int readSeq) {
            this.role = role;
            this.readSeq = readSeq;
        }
    }

    /// @param details rendered anew whenever somebody looks
    record Event(int seq, String type, Slot at, ModelPerson by, Supplier<Map<String, ?>> details) {}

    boolean isDirect() {
        return kind.equals("direct");
    }

    int lastSeq() {
        return events.size();
    }

    boolean isSeenBy(ModelPerson person) {
        return kind.equals("public") || members.containsKey(person);
    }

    /// Empty for whoever is not in.
    Optional<String> roleOf(ModelPerson person) {
        return Optional.ofNullable(members.get(person)).map(membership -> membership.role);
    }

    boolean has(ModelPerson person, String... roles) {
        return roleOf(person).filter(List.of(roles)::contains).isPresent();
    }

    boolean isHiddenFrom(ModelPerson person) {
        var membership = members.get(person);
        return membership != null
                && membership.hiddenAt != NEVER
                && messages.stream().noneMatch(message -> message.seq > membership.hiddenAt);
    }

    void happens(String type, ModelPerson concerned, Supplier<Map<String, ?>> details) {
        events.add(new Event(lastSeq() + 1, type, Slot.time(), concerned, details));
    }

    void join(ModelPerson person, String role) {
        happens("member.joined", person, () -> Map.of("user", person.user()));
        members.put(person, new Membership(role, lastSeq()));
        wereHere.add(person);
    }

    void changeRole(ModelPerson person, String role) {
        membership(person).role = role;
        happens("member.updated", person, () -> Map.of("user", person.user(), "role", role));
    }

    /// Who leaves as the last owner hands the room to its oldest moderator, else to its oldest member.
    void leave(ModelPerson person) {
        var wasOwner = has(person, "owner");
        members.remove(person);
        happens("member.left", person, () -> Map.of("user", person.user()));
        if (wasOwner && members.keySet().stream().noneMatch(other -> has(other, "owner"))) {
            heir().ifPresent(heir -> changeRole(heir, "owner"));
        }
    }

    boolean isLastOwner(ModelPerson person) {
        return has(person, "owner")
                && members.keySet().stream()
                                .filter(other -> has(other, "owner"))
                                .count()
                        == 1;
    }

    ModelMessage post(ModelPerson author, ModelMessage.Draft draft) {
        var message = new ModelMessage(this, lastSeq() + 1, author, draft);
        happens("message.posted", author, () -> Map.of("message", message.inEvent()));
        messages.add(message);
        return message;
    }

    private Optional<ModelPerson> heir() {
        return members.keySet().stream()
                .filter(person -> has(person, "moderator"))
                .findFirst()
                .or(() -> members.keySet().stream().findFirst());
    }

    Membership membership(ModelPerson person) {
        var membership = members.get(person);
        if (membership == null) {
            throw new IllegalStateException(person + " is not in " + name);
        }
        return membership;
    }

    Map<String, @Nullable Object> json() {
        var json = new HashMap<String, @Nullable Object>();
        json.put("id", id);
        json.put("kind", kind);
        json.put("name", name);
        json.put("topic", topic);
        json.put("createdAt", createdAt);
        json.put("memberCount", members.size());
        json.put("lastSeq", lastSeq());
        return json;
    }

    Map<String, @Nullable Object> viewOf(ModelPerson person) {
        var membership = membership(person);
        var unread = messages.stream()
                .filter(message -> message.seq > membership.readSeq && message.author != person && !message.isDeleted())
                .toList();
        var json = json();
        json.put("role", membership.role);
        json.put("readSeq", membership.readSeq);
        json.put("unreadCount", unread.size());
        json.put(
                "mentionCount",
                unread.stream().filter(message -> message.mentions(person)).count());
        json.put("lastMessage", messages.isEmpty() ? null : messages.getLast().previewFor(person));
        json.put("members", isDirect() ? memberList() : null);
        return json;
    }

    Match.InAnyOrder memberList() {
        return new Match.InAnyOrder(
                "user.username", members.keySet().stream().map(this::member).toList());
    }

    Map<String, Object> member(ModelPerson person) {
        var membership = membership(person);
        return Map.of("user", person.user(), "role", membership.role, "joinedAt", membership.joinedAt);
    }

    Map<String, Object> json(Event event) {
        var json = new HashMap<String, Object>(event.details().get());
        json.putAll(Map.of("roomId", id, "seq", event.seq(), "type", event.type(), "at", event.at()));
        return json;
    }

    List<Map<String, Object>> eventsAfter(int seq) {
        return events.stream()
                .filter(event -> event.seq() > seq)
                .map(this::json)
                .toList();
    }
}
