package app.confab.application.rooms;

import app.confab.domain.messages.Message;
import app.confab.domain.rooms.Role;
import app.confab.domain.rooms.Room;
import app.confab.domain.rooms.Seq;
import org.jspecify.annotations.Nullable;

/// A room as one of its members sees it, all of it from one snapshot.
///
/// @param readSeq the member's read marker: events up to it are read
/// @param unreadCount messages of others above the read marker, at most [#MOST_UNREAD]
/// @param lastMessage the newest message, absent while there is none
public record RoomView(
        Room room,
        Role role,
        Seq readSeq,
        int unreadCount,
        @Nullable Message lastMessage) {

    /// Beyond this nobody counts.
    public static final int MOST_UNREAD = 1000;
}
