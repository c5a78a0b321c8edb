package app.confab.verification.workload;

import app.confab.verification.histories.Change.Post;
import app.confab.verification.histories.Happening.Acknowledged;
import app.confab.verification.histories.Happening.Attempted;
import app.confab.verification.histories.Happening.InDoubt;
import app.confab.verification.histories.Happening.Refused;
import app.confab.verification.protocol.ChatSocket;
import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Writes over a socket, several messages ahead of their acknowledgements and sometimes very many. What was not
/// acknowledged when a connection breaks goes out again, in the same order, on the next one.
final class SocketWriter implements Worker {
    private static final Duration TICK = Duration.ofMillis(50);
    private static final Duration PING = Duration.ofSeconds(2);
    private static final Duration SILENCE = Duration.ofSeconds(7);
    private static final int BURST = 250;

    private final Scene scene;
    private final Person person;
    private final List<String> rooms;
    private final Map<Long, Post> unacknowledged = new LinkedHashMap<>();
    private int written;

    private @Nullable ChatSocket socket;
    private String node = "";
    private long connection;
    private boolean welcome;
    private long pingedAt;

    SocketWriter(Scene scene, Person person, List<String> rooms) {
        this.scene = scene;
        this.person = person;
        this.rooms = rooms;
    }

    @Override
    public void work() throws InterruptedException {
        while (scene.isGoing() || (!unacknowledged.isEmpty() && scene.isPatient())) {
            var present = socket;
            if (present == null) {
                connect();
            } else if (present.isOver() || present.silence().compareTo(SILENCE) > 0) {
                loses(present);
            } else {
                turn(present);
            }
        }
        if (socket != null) {
            socket.abort();
        }
    }

    private void connect() throws InterruptedException {
        var endpoint = scene.anyNode(person.random());
        try {
            var opened = new ChatSocket(endpoint.uri());
            opened.say(Map.of("type", "hello", "token", person.session().token()));
            socket = opened;
            node = endpoint.name();
            connection = scene.history().nextNumber();
            welcome = false;
            pingedAt = System.nanoTime();
        } catch (IOException noAnswer) {
            person.pauses(Duration.ofMillis(500));
        }
    }

    private void loses(ChatSocket lost) {
        lost.abort();
        socket = null;
        if (welcome) {
            unacknowledged
                    .keySet()
                    .forEach(number -> scene.history().note(person.who(), new InDoubt(number, lost.end())));
        }
    }

    private void turn(ChatSocket present) throws InterruptedException {
        var frame = present.next(TICK);
        if (frame != null) {
            take(present, frame);
        } else if (welcome && scene.isGoing() && unacknowledged.size() < BURST) {
            writes(present);
        }
        if (System.nanoTime() - pingedAt > PING.toNanos()) {
            pingedAt = System.nanoTime();
            present.say(Map.of("type", "ping"));
        }
    }

    private void writes(ChatSocket present) throws InterruptedException {
        var dice = person.random().nextInt(300);
        var count = dice < 2 ? BURST : dice < 40 ? 1 + dice % 10 : 0;
        var room = rooms.get(person.random().nextInt(rooms.size()));
        for (var i = 0; i < count; i++) {
            var number = scene.history().nextNumber();
            var name = person.who().replace('/', '.') + "-" + written++;
            unacknowledged.put(number, new Post(room, person.session().account(), name, "by socket: " + name));
            send(present, number);
        }
    }

    private void send(ChatSocket present, long number) {
        var post = unacknowledged.get(number);
        if (post != null) {
            scene.history().note(person.who(), new Attempted(number, post, node, connection));
            present.say(Map.of(
                    "type", "send",
                    "ref", number,
                    "roomId", post.room(),
                    "clientMessageId", post.name(),
                    "body", post.body()));
        }
    }

    private void take(ChatSocket present, JsonNode frame) throws InterruptedException {
        switch (frame.path("type").asString("")) {
            case "welcome" -> {
                welcome = true;
                List.copyOf(unacknowledged.keySet()).forEach(number -> send(present, number));
            }
            case "ack" -> acknowledged(frame);
            case "error" -> refused(present, frame);
            default -> {
                // Others read.
            }
        }
    }

    private void acknowledged(JsonNode ack) {
        var number = ack.required("ref").asLong();
        unacknowledged.remove(number);
        scene.history()
                .note(
                        person.who(),
                        new Acknowledged(
                                number,
                                connection,
                                ack.required("messageId").asString(),
                                ack.required("seq").asLong(),
                                ack.required("duplicate").asBoolean()));
    }

    private void refused(ChatSocket present, JsonNode error) throws InterruptedException {
        var number = error.path("ref").asLong(0);
        var code = error.path("code").asString("");
        if (code.equals("unavailable")) {
            scene.history().note(person.who(), new InDoubt(number, code));
            person.pauses(Duration.ofMillis(20));
            send(present, number);
        } else {
            unacknowledged.remove(number);
            scene.history().note(person.who(), new Refused(number, code));
        }
    }
}
