package app.confab.websocket.connection;

import org.eclipse.jetty.websocket.core.CloseStatus;

/// Jetty takes most codes for failures, and then hangs up as soon as the frame is written. The network answers
/// what the peer still says with a reset, upon which the frame is lost with all that the peer has not read yet.
/// This one leaves the peer its say, and its time to read, until it answers or is cut off.
final class Goodbye extends CloseStatus {
    Goodbye(int code, String reason) {
        super(code, reason);
    }

    @Override
    public boolean isAbnormal() {
        return false;
    }
}
