package app.confab.verification.checker;

import app.confab.verification.histories.Entry;
import app.confab.verification.histories.Event;
import app.confab.verification.histories.Happening.Closed;
import app.confab.verification.histories.Happening.Greeted;
import app.confab.verification.histories.Happening.Heard;
import app.confab.verification.histories.Happening.RoomJoined;
import app.confab.verification.histories.Happening.RoomLeft;
import app.confab.verification.histories.Happening.Settled;
import app.confab.verification.histories.Happening.WasReset;
import app.confab.verification.histories.Happening.Welcomed;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// On one connection, and across those that hand back their cursors, a member hears every event of a room once, in the
/// order of the log, or a reset after which the same holds; and nothing of a room that they are not in.
final class Streams implements Rule {
    /// A replay reaches back so far; whoever is closer is not to be reset.
    private static final long MOST_REPLAYED = 500;

    @Override
    public List<Violation> judge(Evidence evidence) {
        var violations = new ArrayList<Violation>();
        evidence.clients().forEach((client, entries) -> {
            var account = evidence.accounts().get(client);
            if (account != null) {
                violations.addAll(new Device(evidence, account).judge(entries));
            }
        });
        return violations;
    }

    /// A room as one connection follows it.
    ///
    /// @param memberAt the room's newest seq when the account was known to be a member
    private record Place(long memberAt, long next) {}

    private static final class Device {
        private final Evidence evidence;
        private final String account;
        private final List<Violation> violations = new ArrayList<>();
        private final List<Entry> recent = new ArrayList<>();
        private final Map<Long, Map<String, Place>> connections = new HashMap<>();
        private Map<String, Long> cursors = Map.of();

        Device(Evidence evidence, String account) {
            this.evidence = evidence;
            this.account = account;
        }

        List<Violation> judge(List<Entry> entries) {
            for (var entry : entries) {
                recent.add(entry);
                take(entry);
                // One slip makes the rest of this device's history tell the same again.
                if (!violations.isEmpty()) {
                    break;
                }
            }
            return violations;
        }

        private void take(Entry entry) {
            switch (entry.what()) {
                case Greeted greeted -> {
                    connections.put(greeted.connection(), new HashMap<>());
                    cursors = greeted.cursors();
                }
                case Welcomed(var connection, var lastSeqs) ->
                    lastSeqs.forEach((room, lastSeq) -> {
                        var cursor = cursors.getOrDefault(room, lastSeq);
                        follow(connection, room, lastSeq, cursor + 1);
                    });
                case WasReset(var connection, var room, var lastSeq) -> reset(connection, room, lastSeq);
                case RoomJoined(var connection, var room, var lastSeq) -> {
                    if (places(connection).containsKey(room)) {
                        slip(room, "was told twice that it joined room " + room);
                    }
                    follow(connection, room, lastSeq, lastSeq + 1);
                }
                case RoomLeft(var connection, var room) -> {
                    if (places(connection).remove(room) == null) {
                        slip(room, "was told to have left room " + room + ", which it was not following");
                    }
                }
                case Heard(var connection, var event) -> hear(connection, event);
                case Closed closed -> connections.remove(closed.connection());
                case Settled(var connection) -> settle(connection);
                default -> {}
            }
        }

        private void follow(long connection, String room, long lastSeq, long next) {
            var log = evidence.logs().get(room);
            if (log != null && !log.hasMemberAt(account, lastSeq)) {
                slip(room, "was shown room " + room + " at seq " + lastSeq + ", where it was no member");
            }
            places(connection).put(room, new Place(lastSeq, next));
        }

        private void reset(long connection, String room, long lastSeq) {
            var cursor = cursors.get(room);
            if (cursor == null || lastSeq - cursor <= MOST_REPLAYED) {
                slip(room, "was reset in room " + room + " to " + lastSeq + " although it held " + cursor);
            }
            places(connection).put(room, new Place(lastSeq, lastSeq + 1));
        }

        private void hear(long connection, Event event) {
            var place = places(connection).get(event.room());
            if (place == null) {
                slip(event.room(), "heard of a room that it is not in: " + event.room() + " " + event.identity());
                return;
            }
            if (event.seq() != place.next()) {
                slip(
                        event.room(),
                        "heard seq " + event.seq() + " of room " + event.room() + " where " + place.next()
                                + " was next");
            }
            compare(event, place);
            places(connection).put(event.room(), new Place(place.memberAt(), event.seq() + 1));
        }

        private void compare(Event event, Place place) {
            var log = evidence.logs().get(event.room());
            if (log == null) {
                return;
            }
            var kept = log.at(event.seq());
            if (kept == null) {
                slip(event.room(), "heard what is not in the log of room " + event.room() + ": " + event.identity());
            } else if (!kept.identity().equals(event.identity())) {
                slip(
                        event.room(),
                        "heard " + event.identity() + " in room " + event.room() + ", whose log has "
                                + kept.identity());
            }
            if (log.hasLeftBetween(account, place.memberAt() + 1, event.seq() - 1)) {
                slip(event.room(), "heard seq " + event.seq() + " of room " + event.room() + " after it had left");
            }
        }

        private void settle(long connection) {
            var following = evidence.certain(places(connection).keySet(), account);
            var rooms = evidence.roomsOf(account);
            if (!following.equals(rooms)) {
                slip("", "follows rooms " + following + " when all is quiet, and is a member of " + rooms);
            }
            places(connection).forEach((room, place) -> {
                var lastSeq = evidence.log(room).lastSeq();
                if (evidence.logs().containsKey(room) && place.next() != lastSeq + 1) {
                    slip(
                            room,
                            "waits for seq " + place.next() + " of room " + room + " when all is quiet; its last is "
                                    + lastSeq);
                }
            });
        }

        private Map<String, Place> places(long connection) {
            return connections.computeIfAbsent(connection, _ -> new HashMap<>());
        }

        private void slip(String room, String what) {
            var lines = recent.stream()
                    .filter(entry -> entry.what().toString().contains(room))
                    .toList();
            violations.add(new Violation(
                    "every event once and in order, to members alone",
                    recent.getLast().who() + " " + what,
                    lines));
        }
    }
}
