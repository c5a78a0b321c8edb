package app.confab.application.rooms;

import app.confab.domain.messages.MessageView;
import app.confab.domain.rooms.Member;
import app.confab.domain.rooms.Role;
import app.confab.domain.rooms.Room;
import app.confab.domain.rooms.Seq;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A room as one of its members sees it, all of it from one snapshot.
///
/// @param readSeq the member's read marker: events up to it are read
/// @param unreadCount messages of others, not deleted, above the read marker, at most [#MOST_UNREAD]
/// @param mentionCount those among them that call the member by name, or everybody
/// @param lastMessage the newest message, absent while there is none
/// @param people everybody in a direct room, oldest member first; nobody for other rooms
/// @param hidden whether the member has put this direct room away, and nobody has written since
public record RoomView(
        Room room,
        Role role,
        Seq readSeq,
        int unreadCount,
        int mentionCount,
        @Nullable MessageView lastMessage,
        List<Member> people,
        boolean hidden) {

    /// Beyond this nobody counts.
    public static final int MOST_UNREAD = 1000;

    public RoomView {
        people = List.copyOf(people);
    }

    /// As [Membership#isIntimate].
    public boolean isIntimate() {
        return Membership.isIntimate(room.kind(), room.memberCount());
    }
}
