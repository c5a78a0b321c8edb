package app.confab.rest.messages;

import app.confab.application.kernel.Caller;
import app.confab.application.messages.MessageHistory;
import app.confab.application.messages.PostMessage;
import app.confab.domain.messages.ClientMessageId;
import app.confab.domain.messages.MessageBody;
import app.confab.rest.kernel.Answers;
import app.confab.rest.kernel.JsonBody;
import app.confab.rest.kernel.Query;
import app.confab.rest.rooms.RoomPaths;
import app.confab.wire.messages.MessageJson;
import app.confab.wire.messages.MessagePageJson;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Posting messages and reading them again.
@RestController
@RequestMapping(path = "/api/v1/rooms/{room}/messages", produces = MediaType.APPLICATION_JSON_VALUE)
final class MessagesController {
    private final PostMessage postMessage;
    private final MessageHistory history;

    MessagesController(PostMessage postMessage, MessageHistory history) {
        this.postMessage = postMessage;
        this.history = history;
    }

    @PostMapping
    ResponseEntity<MessageJson> post(
            @AuthenticationPrincipal Caller caller, @PathVariable String room, @RequestBody JsonBody body) {
        var posted = Answers.of(postMessage.post(caller, draft(body, room)));
        return ResponseEntity.status(posted.duplicate() ? HttpStatus.OK : HttpStatus.CREATED)
                .body(MessageJson.of(posted.message()));
    }

    @GetMapping
    MessagePageJson page(@AuthenticationPrincipal Caller caller, @PathVariable String room, Query query) {
        var wanted = HistoryPage.read(query);
        return MessagePageJson.of(wanted.of(history, caller, RoomPaths.room(room)));
    }

    private static PostMessage.Draft draft(JsonBody body, String room) {
        var clientMessageId = body.text("clientMessageId", ClientMessageId::new);
        var text = body.text("body", MessageBody::new);
        return body.whole(() -> new PostMessage.Draft(RoomPaths.room(room), clientMessageId.get(), text.get()));
    }
}
