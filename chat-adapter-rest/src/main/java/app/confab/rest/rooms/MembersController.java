package app.confab.rest.rooms;

import app.confab.application.kernel.Caller;
import app.confab.application.rooms.LeaveRoom;
import app.confab.application.rooms.PutMember;
import app.confab.application.rooms.RemoveMember;
import app.confab.application.rooms.RoomDirectory;
import app.confab.domain.rooms.Role;
import app.confab.rest.kernel.JsonBody;
import app.confab.rest.kernel.Query;
import app.confab.wire.kernel.PageJson;
import app.confab.wire.rooms.MemberJson;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// Who is in a room, and as what; `me` is the caller.
@RestController
@RequestMapping(path = "/api/v1/rooms/{roomId}/members", produces = MediaType.APPLICATION_JSON_VALUE)
final class MembersController {
    private static final Map<String, Role> ROLES =
            Map.of("owner", Role.OWNER, "moderator", Role.MODERATOR, "member", Role.MEMBER);

    private final RoomDirectory directory;
    private final PutMember putMember;
    private final LeaveRoom leaveRoom;
    private final RemoveMember removeMember;

    MembersController(RoomDirectory directory, PutMember putMember, LeaveRoom leaveRoom, RemoveMember removeMember) {
        this.directory = directory;
        this.putMember = putMember;
        this.leaveRoom = leaveRoom;
        this.removeMember = removeMember;
    }

    @GetMapping
    PageJson<MemberJson> members(@AuthenticationPrincipal Caller caller, @PathVariable String roomId, Query query) {
        var page = query.page();
        return PageJson.of(directory.members(caller, RoomPaths.room(roomId), page), MemberJson::of);
    }

    @PutMapping("/{userId}")
    MemberJson put(
            @AuthenticationPrincipal Caller caller,
            @PathVariable String roomId,
            @PathVariable String userId,
            @Nullable JsonBody body) {
        var role = body == null ? null : body.whole(body.optionalWord("role", ROLES));
        var wish = new PutMember.Wish(RoomPaths.room(roomId), RoomPaths.user(userId, caller), role);
        return MemberJson.of(putMember.put(caller, wish));
    }

    @DeleteMapping("/{userId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(@AuthenticationPrincipal Caller caller, @PathVariable String roomId, @PathVariable String userId) {
        var from = RoomPaths.room(roomId);
        var account = RoomPaths.user(userId, caller);
        if (account.equals(caller.account())) {
            leaveRoom.leave(caller, from);
        } else {
            removeMember.remove(caller, from, account);
        }
    }
}
