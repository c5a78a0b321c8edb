package app.confab.application.messages;

import app.confab.domain.accounts.AccountId;
import app.confab.domain.messages.ClientMessageId;
import app.confab.domain.messages.MessageId;
import app.confab.domain.messages.MessageView;
import app.confab.domain.rooms.RoomId;
import app.confab.domain.rooms.Seq;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The messages of all rooms, for reading; they change only through [app.confab.application.timeline.RoomLog].
/// Blocking, thread-safe. Each call reads one snapshot: messages, their reactions and `asOfSeq` fit together. A
/// change whose ticket has completed is seen. Tombstones are messages too.
public interface Messages {

    /// The newest messages with a seq below `before`, or the newest of all without it.
    Section before(Place place, @Nullable Seq before, int limit);

    /// The oldest messages with a seq above `after`.
    Section after(Place place, Seq after, int limit);

    /// Messages on both sides of `seq`, the one with that seq among them if there is one: at most half of
    /// `limit` (rounded down) below it, the rest from it on; what one side lacks the other does not fill.
    Section around(Place place, Seq seq, int limit);

    /// The message that this author named so in this room, as they see it.
    Optional<MessageView> named(RoomId room, AccountId author, ClientMessageId name);

    /// Empty for a message that is not in this room.
    Optional<MessageView> byId(Place place, MessageId id);

    /// In which room somebody reads; `limit` is 1 to 100 everywhere.
    record Place(RoomId room, AccountId reader) {}

    /// Neighbouring messages by ascending seq.
    ///
    /// @param hasMoreBefore whether older ones than the first exist (for an empty section: than the place asked
    ///     for)
    /// @param hasMoreAfter whether newer ones than the last exist (likewise)
    /// @param asOfSeq the room's `lastSeq` in the snapshot read; 0 for an unknown room
    record Section(List<MessageView> items, boolean hasMoreBefore, boolean hasMoreAfter, Seq asOfSeq) {
        public Section {
            items = List.copyOf(items);
        }
    }
}
