package app.confab.wire.messages;

import app.confab.domain.messages.Message;
import app.confab.domain.messages.MessageView;
import app.confab.wire.accounts.AuthorJson;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Message. `reactions` is left out in events, where all receivers get the same bytes.
///
/// @param body empty for a deleted message
/// @param editedAt left out where it is as it was posted
/// @param deletedAt left out where it is not deleted
/// @param replyTo the message that it answers, left out where it answers none
@JsonInclude(JsonInclude.Include.NON_NULL)
public record MessageJson(
        String id,
        String roomId,
        long seq,
        AuthorJson author,
        String clientMessageId,
        String body,
        String createdAt,
        @Nullable String editedAt,
        @Nullable String deletedAt,
        @Nullable String replyTo,
        @Nullable List<ReactionJson> reactions) {

    /// How many code points of a room's last message its view shows.
    public static final int PREVIEW_LENGTH = 200;

    /// As its room's readers get it.
    public static MessageJson of(MessageView view) {
        return MessageMapping.INSTANCE.message(view, Integer.MAX_VALUE);
    }

    /// As events carry it.
    public static MessageJson inEvent(Message message) {
        return MessageMapping.INSTANCE.inEvent(message);
    }

    /// As a room's view shows it: with the first [#PREVIEW_LENGTH] characters of its body.
    public static MessageJson previewOf(MessageView view) {
        return MessageMapping.INSTANCE.message(view, PREVIEW_LENGTH);
    }
}
