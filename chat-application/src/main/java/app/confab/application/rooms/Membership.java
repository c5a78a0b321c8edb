package app.confab.application.rooms;

import app.confab.domain.rooms.RoomId;
import app.confab.domain.rooms.RoomKind;
import app.confab.domain.rooms.Seq;
import org.jspecify.annotations.Nullable;

/// That somebody is in a room.
///
/// @param memberCount how many are in it
/// @param joined the seq of their `member.joined`
/// @param readSeq their read marker
/// @param hidden whether they have put this direct room away, and nobody has written since
/// @param hiddenAt the room's `lastSeq` when they put it away, whether or not somebody has written since; absent
///     where they never did, or have fetched it back. By it whoever comes late to know still sees that the room
///     was away for a while.
public record Membership(
        RoomId room,
        RoomKind kind,
        int memberCount,
        Seq joined,
        Seq readSeq,
        boolean hidden,
        @Nullable Seq hiddenAt) {
    private static final int MOST_TO_BE_INTIMATE = 100;

    /// Whether people in it are shown who is online without asking: in larger rooms that would be more news of
    /// comings and goings than of anything else.
    public boolean isIntimate() {
        return isIntimate(kind, memberCount);
    }

    static boolean isIntimate(RoomKind kind, int memberCount) {
        return kind == RoomKind.DIRECT || memberCount <= MOST_TO_BE_INTIMATE;
    }
}
