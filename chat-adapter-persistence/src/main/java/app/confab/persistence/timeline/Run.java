package app.confab.persistence.timeline;

import app.confab.domain.rooms.RoomId;
import app.confab.domain.timeline.Change;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// Tickets that one statement writes.
record Run(Kind kind, List<Ticket> tickets) {

    /// What one statement can write together.
    enum Kind {
        POSTS,
        MESSAGE_CHANGES,
        ROOM_CHANGES;

        static Kind of(Change change) {
            return switch (change) {
                case Change.Post _ -> POSTS;
                case Change.OfMessage _ -> MESSAGE_CHANGES;
                case Change.OfRoom _ -> ROOM_CHANGES;
            };
        }
    }

    /// Divides a batch into as few runs as keep each room's order when they are written one after the other.
    static List<Run> of(List<Ticket> batch) {
        if (batch.size() == 1) {
            return List.of(new Run(Kind.of(batch.getFirst().change()), batch));
        }
        var turns = new Turns();
        batch.forEach(turns::add);
        return turns.runs();
    }

    Set<RoomId> rooms() {
        var rooms = new LinkedHashSet<RoomId>();
        tickets.forEach(ticket -> rooms.add(ticket.room()));
        return rooms;
    }

    List<Run> byRoom() {
        var rooms = new LinkedHashMap<RoomId, List<Ticket>>();
        tickets.forEach(ticket ->
                rooms.computeIfAbsent(ticket.room(), _ -> new ArrayList<>()).add(ticket));
        return rooms.values().stream().map(some -> new Run(kind, some)).toList();
    }

    List<Run> oneByOne() {
        return tickets.stream().map(ticket -> new Run(kind, List.of(ticket))).toList();
    }

    void refuse(RuntimeException refusal) {
        tickets.forEach(ticket -> ticket.refuse(refusal));
    }
}
