package app.confab.rest.messages;

import app.confab.application.kernel.Caller;
import app.confab.application.messages.DeleteMessage;
import app.confab.application.messages.EditMessage;
import app.confab.domain.messages.MessageBody;
import app.confab.rest.kernel.JsonBody;
import app.confab.rest.rooms.RoomPaths;
import app.confab.wire.messages.MessageJson;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// Correcting and deleting what was posted.
@RestController
@RequestMapping(path = "/api/v1/rooms/{roomId}/messages/{messageId}", produces = MediaType.APPLICATION_JSON_VALUE)
final class MessageChangesController {
    private final EditMessage editMessage;
    private final DeleteMessage deleteMessage;

    MessageChangesController(EditMessage editMessage, DeleteMessage deleteMessage) {
        this.editMessage = editMessage;
        this.deleteMessage = deleteMessage;
    }

    @PatchMapping
    MessageJson edit(
            @AuthenticationPrincipal Caller caller,
            @PathVariable String roomId,
            @PathVariable String messageId,
            JsonBody body) {
        var text = body.whole(body.text("body", MessageBody::new));
        var correction = new EditMessage.Correction(RoomPaths.room(roomId), RoomPaths.message(messageId), text);
        return MessageJson.of(editMessage.edit(caller, correction));
    }

    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(@AuthenticationPrincipal Caller caller, @PathVariable String roomId, @PathVariable String messageId) {
        deleteMessage.delete(caller, RoomPaths.room(roomId), RoomPaths.message(messageId));
    }
}
