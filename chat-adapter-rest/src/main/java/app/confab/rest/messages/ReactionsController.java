package app.confab.rest.messages;

import app.confab.application.kernel.Caller;
import app.confab.application.messages.ReactToMessage;
import app.confab.domain.messages.Emoji;
import app.confab.rest.rooms.RoomPaths;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// Giving a reaction and taking it back. The emoji is the last part of the path, percent-encoded.
@RestController
@RequestMapping(
        path = "/api/v1/rooms/{roomId}/messages/{messageId}/reactions/{emoji}",
        produces = MediaType.APPLICATION_JSON_VALUE)
final class ReactionsController {
    private final ReactToMessage reactToMessage;

    ReactionsController(ReactToMessage reactToMessage) {
        this.reactToMessage = reactToMessage;
    }

    @PutMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void give(
            @AuthenticationPrincipal Caller caller,
            @PathVariable String roomId,
            @PathVariable String messageId,
            @PathVariable String emoji) {
        reactToMessage.add(caller, reaction(new Emoji(emoji), roomId, messageId));
    }

    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void takeBack(
            @AuthenticationPrincipal Caller caller,
            @PathVariable String roomId,
            @PathVariable String messageId,
            @PathVariable String emoji) {
        reactToMessage.remove(caller, reaction(new Emoji(emoji), roomId, messageId));
    }

    private static ReactToMessage.Reaction reaction(Emoji emoji, String roomId, String messageId) {
        return new ReactToMessage.Reaction(RoomPaths.room(roomId), RoomPaths.message(messageId), emoji);
    }
}
