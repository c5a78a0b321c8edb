package app.confab.websocket.delivery;

import app.confab.domain.timeline.TimelineEvent;
import app.confab.websocket.frames.FrameCodec;
import app.confab.websocket.frames.OutboundFrame;
import app.confab.wire.timeline.TimelineEventJson;

/// An event as the whole frame that every receiver gets.
///
/// @param frame UTF-8, shared by all receivers, never written to
record EncodedEvent(long seq, byte[] frame, EventTraits traits) {

    static EncodedEvent of(TimelineEvent event, FrameCodec codec) {
        var frame = codec.write(new OutboundFrame.Event(TimelineEventJson.of(event)));
        return new EncodedEvent(event.seq().value(), frame, EventTraits.of(event));
    }
}
