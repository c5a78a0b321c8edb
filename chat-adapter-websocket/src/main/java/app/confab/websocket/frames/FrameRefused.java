package app.confab.websocket.frames;

/// A frame that cannot be acted on, with the answer that says why.
public final class FrameRefused extends RuntimeException {
    private final transient OutboundFrame.Refused error;

    FrameRefused(OutboundFrame.Refused error) {
        super(error.detail(), null, false, false);
        this.error = error;
    }

    public OutboundFrame.Refused error() {
        return error;
    }
}
