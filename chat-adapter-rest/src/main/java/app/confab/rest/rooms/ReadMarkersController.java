package app.confab.rest.rooms;

import app.confab.application.kernel.Caller;
import app.confab.application.rooms.MarkRead;
import app.confab.rest.kernel.JsonBody;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// Telling how far one has read a room. Going on reading and taking something back are two calls, so that
/// devices that tell it late never take back what was read on another one.
@RestController
@RequestMapping(path = "/api/v1/rooms/{roomId}", produces = MediaType.APPLICATION_JSON_VALUE)
final class ReadMarkersController {
    private final MarkRead markRead;

    ReadMarkersController(MarkRead markRead) {
        this.markRead = markRead;
    }

    @PutMapping("/read")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void read(@AuthenticationPrincipal Caller caller, @PathVariable String roomId, JsonBody body) {
        var upTo = body.whole(body.seq("seq"));
        markRead.read(caller, RoomPaths.room(roomId), upTo);
    }

    @PutMapping("/unread")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void unread(@AuthenticationPrincipal Caller caller, @PathVariable String roomId, JsonBody body) {
        var from = body.whole(body.seq("seq"));
        markRead.unread(caller, RoomPaths.room(roomId), from);
    }
}
