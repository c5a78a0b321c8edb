package app.confab.websocket.frames;

/// A frame that cannot be acted on, with the answer that says why.
public final class FrameRefused extends RuntimeException {
    private final transient OutboundFrame.Error error;

    FrameRefused(OutboundFrame.Error error) {
        super(error.detail(), null, false, false);
        this.error = error;
    }

    public OutboundFrame.Error error() {
        return error;
    }
}
