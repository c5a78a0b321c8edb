package app.confab.persistence.timeline;

import app.confab.domain.rooms.RoomId;
import app.confab.domain.timeline.Change;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// Tickets that one statement writes: either posts only or none.
record Run(List<Ticket> tickets) {

    /// Divides a batch into as few runs as keep each room's order when they are written one after the other.
    /// Runs take turns, posts first; a change goes into the first run of its kind that does not come before its
    /// room's latest.
    static List<Run> of(List<Ticket> batch) {
        var runs = new ArrayList<List<Ticket>>();
        var latest = new HashMap<RoomId, Integer>();
        for (var ticket : batch) {
            var turn = isPost(ticket) ? 0 : 1;
            var number = latest.merge(ticket.room(), turn, (last, _) -> last % 2 == turn ? last : last + 1);
            while (runs.size() <= number) {
                runs.add(new ArrayList<>());
            }
            runs.get(number).add(ticket);
        }
        return runs.stream().filter(tickets -> !tickets.isEmpty()).map(Run::new).toList();
    }

    boolean isPosts() {
        return isPost(tickets.getFirst());
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
        return rooms.values().stream().map(Run::new).toList();
    }

    List<Run> oneByOne() {
        return tickets.stream().map(ticket -> new Run(List.of(ticket))).toList();
    }

    void refuse(RuntimeException refusal) {
        tickets.forEach(ticket -> ticket.refuse(refusal));
    }

    private static boolean isPost(Ticket ticket) {
        return ticket.change() instanceof Change.Post;
    }
}
