package app.confab.websocket.delivery;

import app.confab.domain.accounts.AccountId;
import app.confab.domain.messages.Message;
import app.confab.domain.messages.MessageId;
import app.confab.domain.timeline.TimelineEvent;
import org.jspecify.annotations.Nullable;

/// What a node must know of an event whose bytes it holds.
///
/// @param leaver who is out of the room by it
/// @param shown the message that it carries as that was when it was encoded
/// @param changed the message that is another one by it, so that what shows an older state is out of date
/// @param named the person whose name it carries
/// @param isPost whether it brings a hidden room back
/// @param isLasting whether it stays true until something that it shows changes; an event that carries the room
///     is out of date with the room's next event
record EventTraits(
        @Nullable AccountId leaver,
        @Nullable MessageId shown,
        @Nullable MessageId changed,
        @Nullable AccountId named,
        boolean isPost,
        boolean isLasting) {
    private static final EventTraits NONE = new EventTraits(null, null, null, null, false, true);
    private static final EventTraits SHORT_LIVED = new EventTraits(null, null, null, null, false, false);

    static EventTraits of(TimelineEvent event) {
        return switch (event) {
            case TimelineEvent.MessagePosted posted -> carrying(posted.message(), null, true);
            case TimelineEvent.MessageEdited edited ->
                carrying(edited.message(), edited.message().id(), false);
            case TimelineEvent.MessageDeleted deleted ->
                new EventTraits(null, null, deleted.message(), null, false, true);
            case TimelineEvent.MemberJoined joined -> naming(joined.user().id(), null);
            case TimelineEvent.MemberLeft left ->
                naming(left.user().id(), left.user().id());
            case TimelineEvent.MemberUpdated updated -> naming(updated.user().id(), null);
            case TimelineEvent.RoomUpdated _ -> SHORT_LIVED;
            case TimelineEvent.ReactionAdded _, TimelineEvent.ReactionRemoved _, TimelineEvent.Unknown _ -> NONE;
        };
    }

    private static EventTraits carrying(Message message, @Nullable MessageId changed, boolean isPost) {
        return new EventTraits(null, message.id(), changed, message.author().id(), isPost, true);
    }

    private static EventTraits naming(AccountId person, @Nullable AccountId leaver) {
        return new EventTraits(leaver, null, null, person, false, true);
    }
}
