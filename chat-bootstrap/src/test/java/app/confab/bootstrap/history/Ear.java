package app.confab.bootstrap.history;

import static org.awaitility.Awaitility.await;

import app.confab.bootstrap.process.Socket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.awaitility.core.ConditionTimeoutException;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/// One connection of somebody, and what it must have heard by now: of each room every event once and in order, and
/// word of everything else that concerns them.
final class Ear implements AutoCloseable {
    private static final int MOST_REPLAYED = 500;
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Set<String> NEWS =
            Set.of("event", "room.joined", "room.left", "reset", "read", "user.updated");

    private final ModelPerson person;
    private final Socket socket;
    /// The rooms that this connection follows, and how far each has come.
    private final Map<ModelRoom, Integer> heard = new HashMap<>();

    private final Map<ModelRoom, Integer> markers = new HashMap<>();
    private final Map<ModelPerson, String> names = new HashMap<>();
    private int listenedTo;

    /// What the client holds already.
    record Hello(
            String token,
            Map<ModelRoom, Integer> cursors,
            @Nullable String epoch) {
        Map<String, Object> frame() {
            var named = new HashMap<String, Integer>();
            cursors.forEach((room, seq) -> named.put(room.id.value(), seq));
            var frame = new HashMap<String, Object>(Map.of("type", "hello", "token", token, "cursors", named));
            Optional.ofNullable(epoch).ifPresent(given -> frame.put("epoch", given));
            return frame;
        }
    }

    private Ear(ModelPerson person, Socket socket) {
        this.person = person;
        this.socket = socket;
    }

    /// Says hello and listens up to the present.
    static Ear open(ModelPerson person, Socket socket, Hello hello, Model model, Slot epoch) {
        var ear = new Ear(person, socket);
        socket.says(hello.frame());
        var welcome = socket.hears("welcome");
        Match.difference(Map.of("user", person.user(), "rooms", model.roomsOf(person), "epoch", epoch), welcome)
                .ifPresent(ear::complain);
        ear.listen(
                model,
                ear.replay(model, hello, hello.epoch() != null && !hello.epoch().equals(epoch.value())));
        return ear;
    }

    Socket socket() {
        return socket;
    }

    /// How far each room that is followed was heard.
    Map<ModelRoom, Integer> heard() {
        return Map.copyOf(heard);
    }

    /// Listens up to the present, and to nothing that should not have been said.
    void listen(Model model) {
        listen(model, new HashMap<>());
    }

    private Map<ModelRoom, List<Object>> replay(Model model, Hello hello, boolean otherEpoch) {
        var shown = model.rooms.stream().filter(Model.isShownTo(person)).toList();
        var cursors = hello.cursors();
        var restored = otherEpoch
                || model.rooms.stream()
                        .filter(room -> room.members.containsKey(person))
                        .anyMatch(room -> cursors.getOrDefault(room, 0) > room.lastSeq());
        Map<ModelRoom, List<Object>> first = new HashMap<>();
        for (var room : shown) {
            var cursor = cursors.getOrDefault(room, room.lastSeq());
            var tooOld = room.lastSeq() - cursor > MOST_REPLAYED;
            if (cursors.containsKey(room) && (restored || tooOld)) {
                first.put(
                        room,
                        new ArrayList<>(
                                List.of(Map.of("type", "reset", "roomId", room.id, "lastSeq", room.lastSeq()))));
                cursor = room.lastSeq();
            }
            heard.put(room, cursor);
            markers.put(room, room.membership(person).readSeq);
        }
        model.people.forEach(other -> names.put(other, other.displayName));
        return first;
    }

    private void listen(Model model, Map<ModelRoom, List<Object>> due) {
        model.rooms.forEach(
                room -> due.computeIfAbsent(room, _ -> new ArrayList<>()).addAll(due(room)));
        var others = otherNewsDue(model);
        var count = due.values().stream().mapToInt(List::size).sum();
        awaitQuietly(() -> {
            var news = news();
            return news.stream().filter(Ear::isOfRoom).count() >= count
                    && others.stream().allMatch(frame -> isAmong(news, frame));
        });
        var news = news();
        listenedTo += news.size();
        due.forEach((room, frames) -> requireInOrder(room, frames, news));
        news.forEach(frame -> requireFounded(frame, model));
        others.stream()
                .filter(frame -> !isAmong(news, frame))
                .findFirst()
                .ifPresent(frame -> complain("not told of " + frame));
    }

    /// What is new in a room: its events, or that the person came in or is out.
    private List<Object> due(ModelRoom room) {
        var shown = Model.isShownTo(person).test(room);
        var cursor = heard.get(room);
        if (cursor == null) {
            return shown ? joined(room) : List.of();
        }
        var last = shown ? room.lastSeq() : Math.max(cursor, ownLeave(room));
        List<Object> frames = new ArrayList<>(room.events.subList(cursor, last).stream()
                .map(event -> Map.of("type", "event", "event", room.json(event)))
                .toList());
        heard.put(room, last);
        if (!shown) {
            heard.remove(room);
            frames.add(Map.of("type", "room.left", "roomId", room.id));
        }
        return frames;
    }

    private List<Object> joined(ModelRoom room) {
        heard.put(room, room.lastSeq());
        markers.put(room, room.membership(person).readSeq);
        return List.of(Map.of("type", "room.joined", "room", room.viewOf(person)));
    }

    private int ownLeave(ModelRoom room) {
        return room.events.stream()
                .filter(event -> event.type().equals("member.left") && event.by() == person)
                .mapToInt(ModelRoom.Event::seq)
                .max()
                .orElse(0);
    }

    private List<Map<String, Object>> otherNewsDue(Model model) {
        var frames = new ArrayList<Map<String, Object>>();
        for (var room : heard.keySet()) {
            var marker = room.membership(person).readSeq;
            if (!Objects.equals(markers.put(room, marker), marker)) {
                frames.add(Map.of("type", "read", "roomId", room.id, "seq", marker));
            }
        }
        for (var other : model.people) {
            var renamed = !other.displayName.equals(names.put(other, other.displayName));
            if (renamed
                    && other != person
                    && heard.keySet().stream().anyMatch(room -> room.members.containsKey(other))) {
                frames.add(Map.of("type", "user.updated", "user", other.user()));
            }
        }
        return frames;
    }

    private void requireInOrder(ModelRoom room, List<Object> frames, List<JsonNode> news) {
        var said = news.stream()
                .filter(frame -> isOfRoom(frame) && roomOf(frame).equals(room.id.value()))
                .toList();
        for (var i = 0; i < Math.max(frames.size(), said.size()); i++) {
            var expected = i < frames.size() ? frames.get(i) : null;
            Match.difference(expected, i < said.size() ? said.get(i) : MissingNode.getInstance())
                    .ifPresent(this::complain);
        }
    }

    /// Word of a marker or a name may come twice, but is never wrong and never goes to strangers.
    private void requireFounded(JsonNode frame, Model model) {
        var founded = switch (frame.path("type").asString()) {
            case "read" ->
                model.rooms.stream()
                        .filter(room -> room.members.containsKey(person))
                        .anyMatch(room -> isAmong(
                                List.of(frame), Map.of("roomId", room.id, "seq", room.membership(person).readSeq)));
            case "user.updated" ->
                model.people.stream()
                        .filter(other -> other == person || model.shareARoom(person, other))
                        .anyMatch(other -> isAmong(List.of(frame), Map.of("user", other.user())));
            default -> model.rooms.stream().anyMatch(room -> room.id.value().equals(roomOf(frame)));
        };
        if (!founded) {
            complain("told of " + frame);
        }
    }

    private List<JsonNode> news() {
        return socket.frames().stream()
                .filter(frame -> NEWS.contains(frame.path("type").asString()))
                .skip(listenedTo)
                .toList();
    }

    private void complain(String difference) {
        throw new AssertionError("on %s's socket%n  %s".formatted(person, difference));
    }

    private static void awaitQuietly(Callable<Boolean> condition) {
        try {
            await().pollDelay(Duration.ZERO)
                    .pollInterval(Duration.ofMillis(2))
                    .atMost(PATIENCE)
                    .until(condition);
        } catch (ConditionTimeoutException late) {
            // What is missing is named by the comparison that follows.
        }
    }

    private static boolean isAmong(List<JsonNode> news, Map<String, ?> wanted) {
        return news.stream().anyMatch(frame -> Match.difference(wanted, frame).isEmpty());
    }

    private static boolean isOfRoom(JsonNode frame) {
        return !Set.of("read", "user.updated").contains(frame.path("type").asString());
    }

    private static String roomOf(JsonNode frame) {
        return Stream.of(
                        frame.path("roomId"),
                        frame.path("event").path("roomId"),
                        frame.path("room").path("id"))
                .filter(JsonNode::isString)
                .map(JsonNode::stringValue)
                .findFirst()
                .orElse("");
    }

    @Override
    public void close() {
        socket.close();
    }
}
