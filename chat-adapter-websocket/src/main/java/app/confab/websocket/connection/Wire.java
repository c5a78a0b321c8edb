package app.confab.websocket.connection;

import app.confab.websocket.frames.TextBatch;
import java.util.function.BooleanSupplier;

/// What goes out on one socket. Its calls return at once, and the next one is made only after the last one's
/// [Outcome] was told, except for those that have none.
interface Wire {

    /// Lets a thread that must not block read what comes in, in turn with others', as long as this answers true.
    default void readAtOnceWhile(BooleanSupplier roomy) {}

    /// Puts text messages on the socket, in order, in as few writes as it can.
    void send(TextBatch texts, Outcome outcome);

    /// As [app.confab.websocket.delivery.Receiver#prefetch].
    default int prefetch() {
        return 0;
    }

    /// Asks the peer for a sign of life.
    void ping(Outcome outcome);

    /// Says good-bye; the peer answers in its own time.
    void close(CloseCode code, Outcome outcome);

    /// Cuts the connection.
    void abort();

    /// Told once for each call, on any thread, also before the call returns; all calls may be given the same one.
    @FunctionalInterface
    interface Outcome {

        /// @param ok whether it was handed to the network; if not, the socket is beyond repair
        void told(boolean ok);
    }
}
