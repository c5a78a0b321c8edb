package app.confab.wire.messages;

import app.confab.domain.messages.Message;
import app.confab.wire.accounts.AuthorJson;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Message. `reactions` is left out in events, where all receivers get the same bytes.
@JsonInclude(JsonInclude.Include.NON_NULL)
public record MessageJson(
        String id,
        String roomId,
        long seq,
        AuthorJson author,
        String clientMessageId,
        String body,
        String createdAt,
        @Nullable List<ReactionJson> reactions) {

    /// How many code points of a room's last message its view shows.
    public static final int PREVIEW_LENGTH = 200;

    /// As its room's readers get it.
    public static MessageJson of(Message message) {
        return MessageMapping.INSTANCE.message(message, List.of());
    }

    /// As events carry it.
    public static MessageJson inEvent(Message message) {
        return MessageMapping.INSTANCE.message(message, null);
    }

    /// As a room's view shows it: with the first [#PREVIEW_LENGTH] characters of its body.
    public static MessageJson previewOf(Message message) {
        return MessageMapping.INSTANCE.preview(message, beginning(message.body().value()), List.of());
    }

    private static String beginning(String body) {
        return body.codePointCount(0, body.length()) <= PREVIEW_LENGTH
                ? body
                : body.substring(0, body.offsetByCodePoints(0, PREVIEW_LENGTH));
    }
}
