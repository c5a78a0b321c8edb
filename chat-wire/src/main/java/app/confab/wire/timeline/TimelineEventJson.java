package app.confab.wire.timeline;

import app.confab.domain.rooms.Role;
import app.confab.domain.timeline.TimelineEvent;
import app.confab.wire.accounts.UserJson;
import app.confab.wire.kernel.WireFormat;
import app.confab.wire.messages.MessageJson;
import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/// TimelineEvent: which of the last three fields are there depends on `type`.
@JsonInclude(JsonInclude.Include.NON_NULL)
public record TimelineEventJson(
        String roomId,
        long seq,
        String type,
        String at,
        @Nullable MessageJson message,
        @Nullable UserJson user,
        @Nullable String role) {
    private static final WireFormat FORMAT = new WireFormat();

    public static TimelineEventJson of(TimelineEvent event) {
        return switch (event) {
            case TimelineEvent.MessagePosted posted ->
                of(event, "message.posted", MessageJson.inEvent(posted.message()), null, null);
            case TimelineEvent.MemberJoined joined ->
                of(event, "member.joined", null, UserJson.of(joined.user()), null);
            case TimelineEvent.MemberLeft left -> of(event, "member.left", null, UserJson.of(left.user()), null);
            case TimelineEvent.MemberUpdated updated ->
                of(event, "member.updated", null, UserJson.of(updated.user()), updated.role());
        };
    }

    private static TimelineEventJson of(
            TimelineEvent event,
            String type,
            @Nullable MessageJson message,
            @Nullable UserJson user,
            @Nullable Role role) {
        return new TimelineEventJson(
                FORMAT.id(event.room()),
                event.seq().value(),
                type,
                FORMAT.time(event.at()),
                message,
                user,
                role == null ? null : FORMAT.word(role));
    }
}
