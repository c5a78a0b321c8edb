package app.confab.websocket.connection;

import app.confab.application.kernel.RateLimits;
import app.confab.application.kernel.Stamps;
import app.confab.application.timeline.Epoch;
import app.confab.websocket.WebSocketSettings;
import app.confab.websocket.delivery.RoomChannels;
import app.confab.websocket.delivery.Turnstile;
import app.confab.websocket.frames.FrameCodec;
import java.util.concurrent.Executor;
import java.util.concurrent.ScheduledExecutorService;

/// What all connections of a node share.
///
/// @param executor where things may block: a thread of its own for each task
/// @param clock for what is due in milliseconds, and does not block
public record Desk(
        UseCases useCases,
        RoomChannels channels,
        Turnstile turnstile,
        People people,
        RateLimits limits,
        FrameCodec codec,
        WebSocketSettings settings,
        Epoch epoch,
        Stamps stamps,
        Executor executor,
        ScheduledExecutorService clock,
        DelayedFlush flush) {

    Connections connections() {
        return people.connections();
    }
}
