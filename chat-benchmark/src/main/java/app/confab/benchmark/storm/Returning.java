package app.confab.benchmark.storm;

import app.confab.benchmark.checks.StreamCheck;
import app.confab.benchmark.checks.Violations;
import app.confab.benchmark.protocol.Person;
import app.confab.benchmark.protocol.ServerFrame;
import app.confab.benchmark.protocol.ServerFrame.Event;
import app.confab.benchmark.protocol.ServerFrame.Refused;
import app.confab.benchmark.protocol.ServerFrame.Reset;
import app.confab.benchmark.protocol.ServerFrame.Welcome;
import app.confab.benchmark.sockets.Connection;
import app.confab.benchmark.sockets.Listener;
import java.util.HashMap;
import java.util.Map;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/// Somebody who was connected, lost the connection, and comes back with the cursors of all their rooms.
final class Returning implements Listener {

    private final Storm storm;
    private final Person person;
    private final Map<String, Long> cursors = new HashMap<>();
    private final Map<String, StreamCheck> streams = new HashMap<>();
    private @Nullable Connection connection;
    private boolean welcomed;
    private int behind;

    Returning(Storm storm, Person person) {
        this.storm = storm;
        this.person = person;
    }

    void connect() {
        welcomed = false;
        connection = storm.open(person, this);
    }

    boolean isWelcomed() {
        return welcomed;
    }

    boolean hasCaughtUp() {
        return welcomed && behind == 0;
    }

    void hangUp() {
        if (connection != null) {
            connection.close();
        }
        connection = null;
    }

    /// What is missing, doubled or out of order up to each room's newest event.
    Violations violations(ToLongFunction<String> newest) {
        return streams.entrySet().stream()
                .map(stream -> stream.getValue().violations(newest.applyAsLong(stream.getKey())))
                .reduce(Violations.NONE, Violations::plus);
    }

    @Override
    public void opened(Connection opened) {
        opened.send(storm.dialect().hello(person, cursors));
    }

    @Override
    public void text(Connection source, byte[] buffer, int offset, int length) {
        handle(storm.frames().read(buffer, offset, length));
    }

    @Override
    public void closed(Connection source, int code) {
        storm.setBack(this, "closed with " + code);
    }

    private void handle(ServerFrame frame) {
        switch (frame) {
            case Welcome welcome -> welcomed(welcome.lastSeqs());
            case Event event -> received(event);
            case Reset _ -> storm.note("reset");
            case Refused refused -> storm.note(refused.code());
            default -> {
                // Presence and the like.
            }
        }
    }

    private void welcomed(Map<String, Long> lastSeqs) {
        welcomed = true;
        lastSeqs.forEach((room, seq) -> {
            streams.computeIfAbsent(room, _ -> new StreamCheck(seq));
            cursors.putIfAbsent(room, seq);
        });
        behind = (int) lastSeqs.entrySet().stream()
                .filter(room -> cursors.getOrDefault(room.getKey(), 0L) < room.getValue())
                .count();
        storm.welcomed(this);
    }

    private void received(Event event) {
        var stream = streams.get(event.roomId());
        if (stream == null) {
            return;
        }
        stream.received(event.seq());
        cursors.put(event.roomId(), event.seq());
        storm.replayed();
        if (event.seq() == storm.newest(event.roomId())) {
            behind--;
            storm.caughtUp(this);
        }
    }
}
