package app.confab.wire.rooms;

import app.confab.domain.rooms.Member;
import app.confab.wire.accounts.UserJson;

/// Member: somebody who is in a room.
public record MemberJson(UserJson user, String role, String joinedAt) {

    public static MemberJson of(Member member) {
        return RoomMapping.INSTANCE.member(member);
    }
}
