package app.confab.wire.timeline;

import app.confab.domain.timeline.TimelineEvent;
import app.confab.domain.timeline.TimelineEvent.MemberJoined;
import app.confab.domain.timeline.TimelineEvent.MemberLeft;
import app.confab.domain.timeline.TimelineEvent.MemberUpdated;
import app.confab.domain.timeline.TimelineEvent.MessageDeleted;
import app.confab.domain.timeline.TimelineEvent.MessageEdited;
import app.confab.domain.timeline.TimelineEvent.MessagePosted;
import app.confab.domain.timeline.TimelineEvent.ReactionAdded;
import app.confab.domain.timeline.TimelineEvent.ReactionRemoved;
import app.confab.domain.timeline.TimelineEvent.RoomUpdated;
import app.confab.domain.timeline.TimelineEvent.Unknown;
import app.confab.wire.accounts.UserJson;
import app.confab.wire.kernel.WireFormat;
import app.confab.wire.messages.MessageJson;
import app.confab.wire.rooms.RoomJson;
import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// TimelineEvent: which fields beside the first four are there depends on `type`.
///
/// @param more the fields of an event that only a newer version knows
@JsonInclude(JsonInclude.Include.NON_NULL)
public record TimelineEventJson(
        String roomId,
        long seq,
        String type,
        String at,
        @Nullable MessageJson message,
        @Nullable String messageId,
        @Nullable String emoji,
        @Nullable String userId,
        @Nullable UserJson user,
        @Nullable String role,
        @Nullable RoomJson room,
        @JsonAnyGetter Map<String, Object> more) {
    private static final WireFormat FORMAT = new WireFormat();

    public static TimelineEventJson of(TimelineEvent event) {
        return switch (event) {
            case MessagePosted posted -> of(event, "message.posted", EventDetails.message(posted.message()));
            case MessageEdited edited -> of(event, "message.edited", EventDetails.message(edited.message()));
            case MessageDeleted deleted -> of(event, "message.deleted", EventDetails.messageId(deleted.message()));
            case ReactionAdded(var _, var _, var _, var message, var emoji, var user) ->
                of(event, "reaction.added", EventDetails.reaction(message, emoji, user));
            case ReactionRemoved(var _, var _, var _, var message, var emoji, var user) ->
                of(event, "reaction.removed", EventDetails.reaction(message, emoji, user));
            case MemberJoined joined -> of(event, "member.joined", EventDetails.user(joined.user()));
            case MemberLeft left -> of(event, "member.left", EventDetails.user(left.user()));
            case MemberUpdated updated ->
                of(event, "member.updated", EventDetails.role(updated.user(), updated.role()));
            case RoomUpdated updated -> of(event, "room.updated", EventDetails.room(updated.present()));
            case Unknown unknown -> of(event, unknown.type(), EventDetails.stored(unknown.details()));
        };
    }

    private static TimelineEventJson of(TimelineEvent event, String type, EventDetails details) {
        return new TimelineEventJson(
                FORMAT.id(event.room()),
                event.seq().value(),
                type,
                FORMAT.time(event.at()),
                details.message(),
                details.messageId(),
                details.emoji(),
                details.userId(),
                details.user(),
                details.role(),
                details.room(),
                details.more());
    }
}
