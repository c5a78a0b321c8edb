package app.confab.verification.histories;

import java.util.List;
import java.util.Map;
import java.util.Set;

/// What a client did, or what came of it.
public sealed interface Happening {

    /// Somebody takes part. Everything noted under the same name concerns this account.
    record Enrolled(String account, String username) implements Happening {}

    // Changes. All attempts at one change share its number.

    /// An attempt leaves for a node, on a connection or by HTTP.
    record Attempted(long number, Change change, String node, long connection) implements Happening {
        public static final long HTTP = 0;
    }

    /// A message was acknowledged, on a connection or by HTTP.
    record Acknowledged(long number, long connection, String message, long seq, boolean duplicate)
            implements Happening {}

    /// Another change was acknowledged.
    record Done(long number) implements Happening {}

    /// An attempt was broken off or answered "unavailable": it may have happened, or happen yet.
    record InDoubt(long number, String why) implements Happening {}

    /// An attempt was refused for good.
    record Refused(long number, String code) implements Happening {}

    // Receiving. Each connection has a number.

    /// A device connects, and says what it holds.
    record Greeted(long connection, String node, Map<String, Long> cursors) implements Happening {
        public Greeted {
            cursors = Map.copyOf(cursors);
        }
    }

    record Welcomed(long connection, Map<String, Long> lastSeqs) implements Happening {
        public Welcomed {
            lastSeqs = Map.copyOf(lastSeqs);
        }
    }

    record Heard(long connection, Event event) implements Happening {}

    record WasReset(long connection, String room, long lastSeq) implements Happening {}

    record RoomJoined(long connection, String room, long lastSeq) implements Happening {}

    record RoomLeft(long connection, String room) implements Happening {}

    record Closed(long connection, String why) implements Happening {}

    /// The device has fetched the room's newest page.
    record Loaded(String room, List<Message> messages, long asOfSeq) implements Happening {
        public Loaded {
            messages = List.copyOf(messages);
        }
    }

    /// The device was connected when all was quiet, and had had all the time in the world to catch up.
    record Settled(long connection) implements Happening {}

    /// The device should have settled, and could not.
    record Unsettled(String why) implements Happening {}

    // The truth, read when all was quiet.

    record LogRead(String room, List<Event> events) implements Happening {
        public LogRead {
            events = List.copyOf(events);
        }
    }

    record MessagesRead(String room, List<Message> messages) implements Happening {
        public MessagesRead {
            messages = List.copyOf(messages);
        }
    }

    record MembersRead(String room, Set<String> accounts) implements Happening {
        public MembersRead {
            accounts = Set.copyOf(accounts);
        }
    }

    record ViewsRead(String account, List<View> views) implements Happening {
        public ViewsRead {
            views = List.copyOf(views);
        }
    }

    /// Something happened that never should: a node ended by itself, or answered what the contract doesn't know.
    record Surprise(String what) implements Happening {}
}
