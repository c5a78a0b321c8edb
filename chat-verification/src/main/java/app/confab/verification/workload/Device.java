package app.confab.verification.workload;

import app.confab.verification.histories.Happening.Closed;
import app.confab.verification.histories.Happening.Greeted;
import app.confab.verification.histories.Happening.Heard;
import app.confab.verification.histories.Happening.Loaded;
import app.confab.verification.histories.Happening.RoomJoined;
import app.confab.verification.histories.Happening.RoomLeft;
import app.confab.verification.histories.Happening.Settled;
import app.confab.verification.histories.Happening.Unsettled;
import app.confab.verification.histories.Happening.WasReset;
import app.confab.verification.histories.Happening.Welcomed;
import app.confab.verification.protocol.ChatSocket;
import app.confab.verification.protocol.Wire;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// A client that only listens: keeps its cursors across connections, comes and goes at random, to whichever node, and
/// fetches the newest page of a room where it is told to. Notes all that it hears.
final class Device implements Worker {
    private static final Duration TICK = Duration.ofMillis(50);
    private static final Duration PING = Duration.ofSeconds(2);
    private static final Duration SILENCE = Duration.ofSeconds(7);
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Scene scene;
    private final Person person;
    private final Map<String, Long> cursors;
    private final Set<String> toLoad = new HashSet<>();
    private final Map<String, Long> shown = new ConcurrentHashMap<>();

    private @Nullable ChatSocket socket;
    private @Nullable String epoch;
    private long connection;
    private boolean welcome;
    private long pingedAt;

    /// @param rooms those that it follows from their beginning
    Device(Scene scene, Person person, List<String> rooms) {
        this.scene = scene;
        this.person = person;
        this.cursors = new HashMap<>();
        rooms.forEach(room -> cursors.put(room, 0L));
    }

    /// The newest event of each room that its owner can have seen.
    Map<String, Long> shown() {
        return shown;
    }

    @Override
    public void work() throws InterruptedException {
        while (scene.isGoing()) {
            listens(Duration.ofMillis(500 + person.random().nextInt(10_000)));
            disconnect("wanted a change");
            var away = person.random().nextInt(10);
            person.pauses(Duration.ofMillis(away < 6 ? 300 : away < 9 ? 4_000 : 15_000));
        }
    }

    /// Connects and listens until it holds the newest event of each of these rooms, or for as long as anybody may take
    /// for it.
    void settle(Map<String, Long> lastSeqs) throws InterruptedException {
        var end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end && !holds(lastSeqs)) {
            turn();
        }
        scene.history().note(person.who(), welcome ? new Settled(connection) : new Unsettled("nobody answers"));
        disconnect("is done");
    }

    private boolean holds(Map<String, Long> lastSeqs) {
        return welcome && toLoad.isEmpty() && cursors.equals(lastSeqs);
    }

    private void listens(Duration time) throws InterruptedException {
        var end = System.nanoTime() + time.toNanos();
        while (scene.isGoing() && System.nanoTime() < end) {
            turn();
        }
    }

    private void turn() throws InterruptedException {
        var present = socket;
        if (present == null) {
            connect();
            return;
        }
        var frame = present.next(TICK);
        if (frame != null) {
            take(frame);
        } else if (present.isOver() || present.silence().compareTo(SILENCE) > 0) {
            disconnect(present.end());
        } else if (welcome && !toLoad.isEmpty()) {
            load(toLoad.iterator().next());
        }
        if (socket != null && System.nanoTime() - pingedAt > PING.toNanos()) {
            pingedAt = System.nanoTime();
            present.say(Map.of("type", "ping"));
        }
    }

    private void connect() throws InterruptedException {
        var node = scene.anyNode(person.random());
        try {
            var opened = new ChatSocket(node.uri());
            connection = scene.history().nextNumber();
            scene.history().note(person.who(), new Greeted(connection, node.name(), cursors));
            var hello = new HashMap<String, Object>(
                    Map.of("type", "hello", "token", person.session().token(), "cursors", cursors));
            if (epoch != null) {
                hello.put("epoch", epoch);
            }
            opened.say(hello);
            socket = opened;
            welcome = false;
            pingedAt = System.nanoTime();
        } catch (IOException noAnswer) {
            person.pauses(Duration.ofMillis(500));
        }
    }

    private void disconnect(String why) {
        if (socket != null) {
            socket.abort();
            socket = null;
            welcome = false;
            scene.history().note(person.who(), new Closed(connection, why));
        }
    }

    private void take(JsonNode frame) {
        switch (frame.path("type").asString("")) {
            case "welcome" -> welcomed(frame);
            case "event" -> {
                var event = Wire.event(frame.required("event"));
                cursors.put(event.room(), event.seq());
                shown.put(event.room(), event.seq());
                scene.history().note(person.who(), new Heard(connection, event));
            }
            case "reset" -> {
                var room = frame.required("roomId").asString();
                var lastSeq = frame.required("lastSeq").asLong();
                starts(room, lastSeq);
                scene.history().note(person.who(), new WasReset(connection, room, lastSeq));
            }
            case "room.joined" -> {
                var room = frame.required("room").required("id").asString();
                var lastSeq = frame.required("room").required("lastSeq").asLong();
                starts(room, lastSeq);
                scene.history().note(person.who(), new RoomJoined(connection, room, lastSeq));
            }
            case "room.left" -> {
                var room = frame.required("roomId").asString();
                forgets(room);
                scene.history().note(person.who(), new RoomLeft(connection, room));
            }
            default -> {
                // Ephemeral, or a read marker.
            }
        }
    }

    private void welcomed(JsonNode frame) {
        var lastSeqs = Wire.lastSeqs(frame);
        Set.copyOf(cursors.keySet()).stream()
                .filter(room -> !lastSeqs.containsKey(room))
                .forEach(this::forgets);
        lastSeqs.forEach((room, lastSeq) -> {
            if (!cursors.containsKey(room)) {
                starts(room, lastSeq);
            }
        });
        welcome = true;
        epoch = frame.path("epoch").asString(null);
        scene.history().note(person.who(), new Welcomed(connection, lastSeqs));
    }

    private void starts(String room, long lastSeq) {
        cursors.put(room, lastSeq);
        toLoad.add(room);
    }

    private void forgets(String room) {
        cursors.remove(room);
        shown.remove(room);
        toLoad.remove(room);
    }

    /// Nothing else is taken while the page is on its way, so it is of the room as it is followed now.
    private void load(String room) throws InterruptedException {
        var node = scene.anyNode(person.random());
        try {
            var answer = scene.rest()
                    .call(node.uri(), person.session(), "GET", "/rooms/" + room + "/messages?limit=100", null);
            if (answer.isDone()) {
                toLoad.remove(room);
                scene.history()
                        .note(
                                person.who(),
                                new Loaded(
                                        room,
                                        Wire.messages(answer.json()),
                                        answer.json().required("asOfSeq").asLong()));
            } else if (!answer.isInDoubt()) {
                // Put out meanwhile, as a frame tells in a moment.
                person.pauses(Duration.ofMillis(100));
            }
        } catch (IOException noAnswer) {
            person.pauses(Duration.ofMillis(300));
        }
    }
}
