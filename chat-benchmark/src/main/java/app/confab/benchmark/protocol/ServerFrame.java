package app.confab.benchmark.protocol;

import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// What a server says over the WebSocket, reduced to what a load looks at.
public sealed interface ServerFrame {

    /// The snapshot: each room's newest `seq`, from which on the stream is live.
    record Welcome(Map<String, Long> lastSeqs) implements ServerFrame {}

    /// An event of a room's timeline; its client message id where it posts a message.
    record Event(String roomId, long seq, @Nullable String clientMessageId) implements ServerFrame {}

    /// The message is on disk.
    record Ack(long ref, long seq, boolean duplicate) implements ServerFrame {}

    /// A frame of ours was refused.
    record Refused(String code, String detail) implements ServerFrame {}

    /// The stream of a room has a gap that the server declares: a load that reads everything never sees one.
    record Reset(String roomId) implements ServerFrame {}

    /// The protocol asks the client for a word of its own, such as who it is or that it is still there.
    record Prompt(Function<Person, byte[]> answer) implements ServerFrame {}

    /// Typing, presence and whatever a newer server says besides.
    record Other(String type) implements ServerFrame {}
}
