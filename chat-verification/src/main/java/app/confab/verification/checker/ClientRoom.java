package app.confab.verification.checker;

import app.confab.verification.histories.Event;
import app.confab.verification.histories.Message;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The messages of one room as a client holds them that applies events to what it has loaded. Events that come before
/// the load wait for it; those that the page holds already are dropped.
final class ClientRoom {

    /// What is to be the same for who loads and who listens.
    record Held(String body, boolean deleted, Map<String, Integer> reactions) {
        static Held of(Message message) {
            return new Held(message.body(), message.deleted(), message.reactions());
        }
    }

    private final Map<String, Held> messages = new LinkedHashMap<>();
    private final List<Event> waiting = new ArrayList<>();
    private boolean loaded;
    private long appliedUpTo;
    private boolean whole;

    private ClientRoom(boolean loaded) {
        this.loaded = loaded;
        this.whole = loaded;
    }

    /// Of a client that begins with this cursor: the empty room is known, others are to be loaded.
    static ClientRoom from(long cursor) {
        return new ClientRoom(cursor == 0);
    }

    static ClientRoom unknown() {
        return new ClientRoom(false);
    }

    boolean isLoaded() {
        return loaded;
    }

    /// Whether it holds the room from its first event on.
    boolean isWhole() {
        return whole;
    }

    Map<String, Held> messages() {
        return messages;
    }

    void forget() {
        messages.clear();
        waiting.clear();
        loaded = false;
        whole = false;
    }

    void load(List<Message> page, long asOfSeq) {
        if (loaded) {
            return;
        }
        loaded = true;
        page.forEach(message -> messages.put(message.id(), Held.of(message)));
        waiting.stream().filter(event -> event.seq() > asOfSeq).forEach(this::apply);
        // Those of the page that come yet are dropped by their seq.
        appliedUpTo = asOfSeq;
        waiting.clear();
    }

    void hear(Event event) {
        if (!loaded) {
            waiting.add(event);
        } else if (event.seq() > appliedUpTo) {
            apply(event);
        }
    }

    private void apply(Event event) {
        var message = event.message();
        switch (event.type()) {
            case "message.posted" -> {
                if (message != null) {
                    messages.put(event.subject(), Held.of(message));
                }
            }
            case "message.edited" -> {
                if (message != null) {
                    messages.computeIfPresent(
                            event.subject(),
                            (_, held) -> new Held(message.body(), message.deleted(), held.reactions()));
                }
            }
            case "message.deleted" ->
                messages.computeIfPresent(event.subject(), (_, _) -> new Held("", true, Map.of()));
            case "reaction.added" -> react(event, 1);
            case "reaction.removed" -> react(event, -1);
            default -> {}
        }
    }

    private void react(Event event, int more) {
        messages.computeIfPresent(event.subject(), (_, held) -> {
            var reactions = new HashMap<>(held.reactions());
            reactions.merge(event.emoji(), more, (one, other) -> one + other == 0 ? null : one + other);
            return new Held(held.body(), held.deleted(), reactions);
        });
    }
}
