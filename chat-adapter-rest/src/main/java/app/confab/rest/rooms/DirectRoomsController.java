package app.confab.rest.rooms;

import app.confab.application.kernel.Caller;
import app.confab.application.rooms.OpenDirectRoom;
import app.confab.domain.accounts.AccountId;
import app.confab.rest.kernel.JsonBody;
import app.confab.wire.rooms.RoomJson;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Talking to certain people and nobody else.
@RestController
@RequestMapping(path = "/api/v1/rooms/direct", produces = MediaType.APPLICATION_JSON_VALUE)
final class DirectRoomsController {
    private final OpenDirectRoom openDirectRoom;

    DirectRoomsController(OpenDirectRoom openDirectRoom) {
        this.openDirectRoom = openDirectRoom;
    }

    @PostMapping
    ResponseEntity<RoomJson> open(@AuthenticationPrincipal Caller caller, JsonBody body) {
        var people = body.whole(body.ids("userIds", AccountId::new));
        var opened = openDirectRoom.open(caller, people);
        return ResponseEntity.status(opened.created() ? HttpStatus.CREATED : HttpStatus.OK)
                .body(RoomJson.of(opened.room()));
    }
}
