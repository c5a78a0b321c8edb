package app.confab.application.messages;

import app.confab.domain.accounts.AccountId;
import app.confab.domain.messages.ClientMessageId;
import app.confab.domain.messages.Message;
import app.confab.domain.rooms.RoomId;
import app.confab.domain.rooms.Seq;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The messages of all rooms, for reading; they change only through [app.confab.application.timeline.RoomLog].
/// Blocking, thread-safe. Each page is read in one snapshot. A change whose ticket has completed is seen.
public interface Messages {

    /// The newest messages with a seq below `before`, or the newest of all without it. `limit` is 1 to 100.
    Section before(RoomId room, @Nullable Seq before, int limit);

    /// The oldest messages with a seq above `after`.
    Section after(RoomId room, Seq after, int limit);

    /// Messages on both sides of `seq`, the one with that seq among them if there is one: at most half of
    /// `limit` (rounded down) below it, the rest from it on; what one side lacks the other does not fill.
    Section around(RoomId room, Seq seq, int limit);

    /// The message that this author named so in this room.
    Optional<Message> named(RoomId room, AccountId author, ClientMessageId name);

    /// Neighbouring messages by ascending seq.
    ///
    /// @param hasMoreBefore whether older ones than the first exist (for an empty section: than the place asked
    ///     for)
    /// @param hasMoreAfter whether newer ones than the last exist (likewise)
    /// @param asOfSeq the room's `lastSeq` in the snapshot read; 0 for an unknown room
    record Section(List<Message> items, boolean hasMoreBefore, boolean hasMoreAfter, Seq asOfSeq) {
        public Section {
            items = List.copyOf(items);
        }
    }
}
