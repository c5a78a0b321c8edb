package app.confab.bootstrap.history;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A message, as the contract sees it.
final class ModelMessage {
    private static final int PREVIEW = 200;

    final Slot id = Slot.id();
    final ModelRoom room;
    final int seq;
    final ModelPerson author;
    final String clientMessageId;
    final Map<String, Set<ModelPerson>> reactions = new LinkedHashMap<>();
    String body;

    private final Slot createdAt = Slot.time();
    private final @Nullable ModelMessage replyTo;
    private @Nullable Slot editedAt;
    private @Nullable Slot deletedAt;

    ModelMessage(ModelRoom room, int seq, ModelPerson author, Draft draft) {
        this.room = room;
        this.seq = seq;
        this.author = author;
        this.clientMessageId = draft.clientMessageId();
        this.body = draft.body();
        this.replyTo = draft.replyTo();
    }

    /// What somebody wants to say.
    record Draft(
            String clientMessageId, String body, @Nullable ModelMessage replyTo) {}

    boolean isDeleted() {
        return deletedAt != null;
    }

    void edit(String text) {
        body = text;
        editedAt = Slot.time();
    }

    void delete() {
        body = "";
        deletedAt = Slot.time();
        reactions.clear();
    }

    /// Whether the reaction was not there before.
    boolean react(ModelPerson person, String emoji) {
        return reactions.computeIfAbsent(emoji, _ -> new LinkedHashSet<>()).add(person);
    }

    /// Whether the reaction was there before.
    boolean unreact(ModelPerson person, String emoji) {
        var people = reactions.getOrDefault(emoji, Set.of());
        var was = people.contains(person) && people.remove(person);
        reactions.values().removeIf(Set::isEmpty);
        return was;
    }

    boolean mentions(ModelPerson person) {
        var name = Pattern.quote(person.username);
        return Pattern.compile("(^| )@(" + name + "|here|room)( |$)")
                .matcher(body)
                .find();
    }

    Map<String, @Nullable Object> inEvent() {
        var json = new HashMap<String, @Nullable Object>();
        json.put("id", id);
        json.put("roomId", room.id);
        json.put("seq", seq);
        json.put("author", author.author());
        json.put("clientMessageId", clientMessageId);
        json.put("body", body);
        json.put("createdAt", createdAt);
        json.put("deletedAt", deletedAt);
        json.put("replyTo", replyTo == null ? null : replyTo.id);
        json.put("reactions", null);
        if (!isDeleted()) {
            json.put("editedAt", editedAt);
        }
        return json;
    }

    Map<String, @Nullable Object> seenBy(ModelPerson reader) {
        var json = inEvent();
        json.put("reactions", new Match.InAnyOrder("emoji", tallies(reader)));
        return json;
    }

    Map<String, @Nullable Object> previewFor(ModelPerson reader) {
        var json = seenBy(reader);
        json.put("body", body.substring(0, Math.min(PREVIEW, body.length())));
        return json;
    }

    private List<Map<String, Object>> tallies(ModelPerson reader) {
        return reactions.entrySet().stream()
                .map(each -> Map.<String, Object>of(
                        "emoji", each.getKey(),
                        "count", each.getValue().size(),
                        "mine", each.getValue().contains(reader)))
                .toList();
    }
}
