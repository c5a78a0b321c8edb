package app.confab.application.personaldata;

import app.confab.domain.accounts.AccountId;
import app.confab.domain.messages.Message;
import app.confab.domain.rooms.RoomId;
import app.confab.domain.rooms.Seq;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What one person has written, in whichever rooms, whether or not they are still in them. Deleted messages are not
/// among it. Blocking, thread-safe.
public interface OwnMessages {

    /// Rooms that hold something of theirs, by id from the one after `after` on, at most so many.
    ///
    /// @param after absent: from the first one on
    List<RoomId> rooms(AccountId author, @Nullable RoomId after, int atMost);

    /// What they wrote in a room after this seq, oldest first, at most so much.
    List<Message> in(RoomId room, AccountId author, Seq after, int atMost);
}
