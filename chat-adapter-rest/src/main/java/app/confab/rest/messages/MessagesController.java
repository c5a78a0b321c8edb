package app.confab.rest.messages;

import app.confab.application.kernel.Caller;
import app.confab.application.kernel.Limit;
import app.confab.application.messages.MessageHistory;
import app.confab.application.messages.OwnPosts;
import app.confab.application.messages.PostMessage;
import app.confab.domain.messages.ClientMessageId;
import app.confab.domain.messages.MessageBody;
import app.confab.domain.messages.MessageId;
import app.confab.domain.messages.MessageView;
import app.confab.rest.kernel.Answers;
import app.confab.rest.kernel.CountsAs;
import app.confab.rest.kernel.JsonBody;
import app.confab.rest.kernel.Query;
import app.confab.rest.rooms.RoomPaths;
import app.confab.wire.messages.MessageJson;
import app.confab.wire.messages.MessagePageJson;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Posting messages and reading them again.
@RestController
@RequestMapping(path = "/api/v1/rooms/{roomId}/messages", produces = MediaType.APPLICATION_JSON_VALUE)
final class MessagesController {
    private final PostMessage postMessage;
    private final OwnPosts ownPosts;
    private final MessageHistory history;

    MessagesController(PostMessage postMessage, OwnPosts ownPosts, MessageHistory history) {
        this.postMessage = postMessage;
        this.ownPosts = ownPosts;
        this.history = history;
    }

    @PostMapping
    @CountsAs(Limit.MESSAGES)
    ResponseEntity<MessageJson> post(
            @AuthenticationPrincipal Caller caller, @PathVariable String roomId, JsonBody body) {
        var draft = draft(body, roomId);
        var posted = Answers.of(postMessage.post(caller, draft));
        return posted.duplicate()
                ? ResponseEntity.ok(MessageJson.of(asItIsNow(caller, draft)))
                : ResponseEntity.status(HttpStatus.CREATED)
                        .body(MessageJson.of(new MessageView(posted.message(), List.of())));
    }

    @GetMapping
    MessagePageJson page(@AuthenticationPrincipal Caller caller, @PathVariable String roomId, Query query) {
        var wanted = HistoryPage.read(query);
        return MessagePageJson.of(wanted.of(history, caller, RoomPaths.room(roomId)));
    }

    /// Others may have reacted since it was posted first.
    private MessageView asItIsNow(Caller caller, PostMessage.Draft draft) {
        return ownPosts.named(caller, draft.room(), draft.clientMessageId());
    }

    private static PostMessage.Draft draft(JsonBody body, String roomId) {
        var clientMessageId = body.text("clientMessageId", ClientMessageId::new);
        var text = body.text("body", MessageBody::new);
        var replyTo = body.optionalId("replyTo", MessageId::new);
        return body.whole(
                () -> new PostMessage.Draft(RoomPaths.room(roomId), clientMessageId.get(), text.get(), replyTo.get()));
    }
}
