package app.confab.rest.presence;

import app.confab.application.kernel.Caller;
import app.confab.application.presence.RoomPresence;
import app.confab.rest.rooms.RoomPaths;
import app.confab.wire.presence.PresenceJson;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Who of a room's members is online: large rooms are told nothing unasked.
@RestController
@RequestMapping(path = "/api/v1/rooms/{roomId}/presence", produces = MediaType.APPLICATION_JSON_VALUE)
final class PresenceController {
    private final RoomPresence presence;

    PresenceController(RoomPresence presence) {
        this.presence = presence;
    }

    @GetMapping
    PresenceJson of(@AuthenticationPrincipal Caller caller, @PathVariable String roomId) {
        return PresenceJson.of(presence.of(caller, RoomPaths.room(roomId)));
    }
}
