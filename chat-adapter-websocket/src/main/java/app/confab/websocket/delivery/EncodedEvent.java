package app.confab.websocket.delivery;

import app.confab.domain.accounts.AccountId;
import app.confab.domain.timeline.TimelineEvent;
import app.confab.websocket.frames.FrameCodec;
import app.confab.websocket.frames.OutboundFrame;
import app.confab.wire.timeline.TimelineEventJson;
import org.jspecify.annotations.Nullable;

/// An event as the whole frame that every receiver gets.
///
/// @param frame UTF-8, shared by all receivers, never written to
/// @param leaver who is out of the room by this event, if it takes somebody out
record EncodedEvent(long seq, byte[] frame, @Nullable AccountId leaver) {

    static EncodedEvent of(TimelineEvent event, FrameCodec codec) {
        var frame = codec.write(new OutboundFrame.Event(TimelineEventJson.of(event)));
        var leaver =
                event instanceof TimelineEvent.MemberLeft left ? left.user().id() : null;
        return new EncodedEvent(event.seq().value(), frame, leaver);
    }
}
