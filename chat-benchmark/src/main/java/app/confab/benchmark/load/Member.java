package app.confab.benchmark.load;

import app.confab.benchmark.checks.StreamCheck;
import app.confab.benchmark.protocol.Person;
import app.confab.benchmark.protocol.ServerFrame;
import app.confab.benchmark.protocol.ServerFrame.Ack;
import app.confab.benchmark.protocol.ServerFrame.Event;
import app.confab.benchmark.protocol.ServerFrame.Other;
import app.confab.benchmark.protocol.ServerFrame.Prompt;
import app.confab.benchmark.protocol.ServerFrame.Refused;
import app.confab.benchmark.protocol.ServerFrame.Reset;
import app.confab.benchmark.protocol.ServerFrame.Welcome;
import app.confab.benchmark.sockets.Connection;
import app.confab.benchmark.sockets.Listener;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/// One connection of a person to the room that they are in.
final class Member implements Listener {

    private final Crowd crowd;
    private final Person person;
    private final String roomId;
    private final int room;
    private @Nullable Connection connection;
    private @Nullable StreamCheck stream;

    Member(Crowd crowd, Person person, String roomId, int room) {
        this.crowd = crowd;
        this.person = person;
        this.roomId = roomId;
        this.room = room;
    }

    void connect(URI url) {
        connection = crowd.sockets().open(url, person.forwarded(), this);
    }

    void send(long plannedNanos) {
        var sends = crowd.sends();
        var number = sends.add(room, plannedNanos);
        if (connection != null) {
            connection.send(crowd.dialect().send(number, roomId, sends.clientMessageId(number), Bodies.of(number)));
        }
    }

    /// The stream of events, once the welcome has said where it begins.
    @Nullable StreamCheck stream() {
        return stream;
    }

    int room() {
        return room;
    }

    void hangUp() {
        if (connection != null) {
            connection.close();
        }
    }

    @Override
    public void opened(Connection opened) {
        var greeting = crowd.dialect().greeting(person);
        if (greeting != null) {
            opened.send(greeting);
        }
    }

    @Override
    public void text(Connection source, byte[] buffer, int offset, int length) {
        handle(source, crowd.frames().read(buffer, offset, length));
    }

    @Override
    public void closed(Connection source, int code) {
        crowd.closed(code);
    }

    private void handle(Connection source, ServerFrame frame) {
        switch (frame) {
            case Event event -> received(event);
            case Ack ack -> {
                crowd.sends().acked((int) ack.ref(), ack.seq(), ack.duplicate());
                crowd.acked(this, (int) ack.ref());
            }
            case Welcome welcome -> {
                stream = new StreamCheck(welcome.lastSeqs().getOrDefault(roomId, 0L));
                crowd.welcomed();
            }
            case Prompt prompt -> source.send(prompt.answer().apply(person));
            case Refused refused -> crowd.stray(refused.code() + ": " + refused.detail());
            case Reset _ -> crowd.stray("reset");
            case Other _ -> {
                // Presence and the like: no part of what is promised about the timeline.
            }
        }
    }

    private void received(Event event) {
        if (stream == null || !event.roomId().equals(roomId)) {
            crowd.stray("an event of the room " + event.roomId());
            return;
        }
        stream.received(event.seq());
        var number = crowd.sends().numberOf(event.clientMessageId());
        if (number >= 0) {
            crowd.sends().seen(number, event.seq());
            crowd.delivered(number);
        }
    }
}
