package app.confab.verification.checker;

import app.confab.verification.histories.Entry;
import app.confab.verification.histories.Happening.Greeted;
import app.confab.verification.histories.Happening.Heard;
import app.confab.verification.histories.Happening.Loaded;
import app.confab.verification.histories.Happening.RoomJoined;
import app.confab.verification.histories.Happening.RoomLeft;
import app.confab.verification.histories.Happening.Settled;
import app.confab.verification.histories.Happening.WasReset;
import app.confab.verification.histories.Happening.Welcomed;
import app.confab.verification.histories.Message;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What a client has made of the events it heard is what a fresh load shows.
final class ClientStates implements Rule {

    @Override
    public List<Violation> judge(Evidence evidence) {
        var violations = new ArrayList<Violation>();
        evidence.clients().forEach((client, entries) -> {
            var rooms = settled(entries);
            rooms.forEach((room, state) -> {
                var fresh = evidence.messages().get(room);
                if (fresh != null && state.isLoaded()) {
                    violations.addAll(compare(client, state, fresh, entries));
                }
            });
        });
        return violations;
    }

    /// The rooms as the device holds them when it has settled; none if it never has.
    private static Map<String, ClientRoom> settled(List<Entry> entries) {
        var rooms = new HashMap<String, ClientRoom>();
        Map<String, Long> cursors = Map.of();
        var begun = false;
        var settled = false;
        for (var entry : entries) {
            switch (entry.what()) {
                case Greeted greeted -> {
                    cursors = greeted.cursors();
                    if (!begun) {
                        cursors.forEach((room, cursor) -> rooms.put(room, ClientRoom.from(cursor)));
                    }
                    begun = true;
                }
                case Welcomed welcomed -> welcome(rooms, welcomed.lastSeqs().keySet(), cursors.keySet());
                case Heard heard -> room(rooms, heard.event().room()).hear(heard.event());
                case WasReset reset -> room(rooms, reset.room()).forget();
                case RoomJoined joined -> room(rooms, joined.room()).forget();
                case RoomLeft left -> rooms.remove(left.room());
                case Loaded(var room, var messages, var asOfSeq) ->
                    room(rooms, room).load(messages, asOfSeq);
                case Settled _ -> settled = true;
                default -> {}
            }
        }
        return settled ? rooms : Map.of();
    }

    /// Rooms that were left meanwhile are forgotten, those that were joined meanwhile begin anew.
    private static void welcome(Map<String, ClientRoom> rooms, Set<String> present, Set<String> cursors) {
        rooms.keySet().retainAll(present);
        present.stream()
                .filter(room -> !cursors.contains(room))
                .forEach(room -> room(rooms, room).forget());
    }

    private static ClientRoom room(Map<String, ClientRoom> rooms, String room) {
        return rooms.computeIfAbsent(room, _ -> ClientRoom.unknown());
    }

    private static List<Violation> compare(
            String client, ClientRoom state, Map<String, Message> fresh, List<Entry> entries) {
        var violations = new ArrayList<Violation>();
        state.messages().forEach((id, held) -> {
            var shown = fresh.get(id);
            if (shown == null || !held.equals(ClientRoom.Held.of(shown))) {
                violations.add(new Violation(
                        "a client's state equals a fresh load",
                        client + " holds message " + id + " as " + held + ", a fresh load shows " + shown,
                        about(id, entries)));
            }
        });
        if (state.isWhole() && state.messages().size() != fresh.size()) {
            violations.add(new Violation(
                    "a client's state equals a fresh load",
                    client + " holds " + state.messages().size() + " messages, a fresh load shows " + fresh.size(),
                    List.of()));
        }
        return violations;
    }

    private static List<Entry> about(String message, List<Entry> entries) {
        return entries.stream()
                .filter(entry -> entry.what() instanceof Heard heard
                        && heard.event().subject().equals(message))
                .toList();
    }
}
