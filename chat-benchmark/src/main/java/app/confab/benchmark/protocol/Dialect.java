package app.confab.benchmark.protocol;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/// How a chat speaks over its WebSocket, reduced to what every load says and hears. Has no state; safe for any thread.
public interface Dialect {

    /// Where connections are opened.
    URI socket(URI server);

    /// What a client says as soon as it is connected; null where the server has the first word.
    byte @Nullable [] greeting(Person person);

    /// A message to be posted. The values are a load's own and need no escaping.
    byte[] send(long ref, String roomId, String clientMessageId, String body);

    /// What the server said.
    ServerFrame parse(byte[] buffer, int offset, int length);
}
