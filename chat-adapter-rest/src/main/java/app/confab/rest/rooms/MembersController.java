package app.confab.rest.rooms;

import app.confab.application.kernel.Caller;
import app.confab.application.rooms.JoinRoom;
import app.confab.application.rooms.LeaveRoom;
import app.confab.application.rooms.RoomDirectory;
import app.confab.domain.accounts.AccountId;
import app.confab.domain.refusals.Refusal;
import app.confab.domain.rooms.Role;
import app.confab.domain.rooms.RoomId;
import app.confab.rest.kernel.JsonBody;
import app.confab.rest.kernel.Query;
import app.confab.wire.kernel.PageJson;
import app.confab.wire.rooms.MemberJson;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// Who is in a room. People join and leave by themselves; `me` is the caller.
@RestController
@RequestMapping(path = "/api/v1/rooms/{room}/members", produces = MediaType.APPLICATION_JSON_VALUE)
final class MembersController {
    private static final Map<String, Role> ROLES =
            Map.of("owner", Role.OWNER, "moderator", Role.MODERATOR, "member", Role.MEMBER);

    private final RoomDirectory directory;
    private final JoinRoom joinRoom;
    private final LeaveRoom leaveRoom;

    MembersController(RoomDirectory directory, JoinRoom joinRoom, LeaveRoom leaveRoom) {
        this.directory = directory;
        this.joinRoom = joinRoom;
        this.leaveRoom = leaveRoom;
    }

    @GetMapping
    PageJson<MemberJson> members(@AuthenticationPrincipal Caller caller, @PathVariable String room, Query query) {
        var page = query.page();
        return PageJson.of(directory.members(caller, RoomPaths.room(room), page), MemberJson::of);
    }

    @PutMapping("/{user}")
    MemberJson join(
            @AuthenticationPrincipal Caller caller,
            @PathVariable String room,
            @PathVariable String user,
            @RequestBody(required = false) @Nullable JsonBody body) {
        var role = body == null ? Role.MEMBER : role(body);
        var id = RoomPaths.room(room);
        requireOneself(caller, id, user);
        if (role != Role.MEMBER) {
            directory.room(caller, id);
            throw new Refusal.Forbidden("whoever joins is a member");
        }
        return MemberJson.of(joinRoom.join(caller, id));
    }

    @DeleteMapping("/{user}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void leave(@AuthenticationPrincipal Caller caller, @PathVariable String room, @PathVariable String user) {
        var id = RoomPaths.room(room);
        requireOneself(caller, id, user);
        leaveRoom.leave(caller, id);
    }

    private static Role role(JsonBody body) {
        var role = body.optionalWord("role", ROLES);
        return body.whole(() -> Objects.requireNonNullElse(role.get(), Role.MEMBER));
    }

    private void requireOneself(Caller caller, RoomId room, String user) {
        if (user.equals("me")) {
            return;
        }
        var id = AccountId.parse(user).orElseThrow(() -> new Refusal.NotFound("user"));
        if (!id.equals(caller.account())) {
            directory.room(caller, room);
            throw new Refusal.Forbidden("people join and leave by themselves");
        }
    }
}
