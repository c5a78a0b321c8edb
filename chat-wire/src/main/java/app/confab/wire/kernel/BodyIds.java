package app.confab.wire.kernel;

import app.confab.domain.kernel.Ids;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/// Ids that stand in a body or a frame. What is no id names nothing, as an id does that was never given: a UUID made of
/// the text stands in for it (RFC 9562 section 5.3). All that are given are of another version, so use cases
/// find nothing under it, and answer both in the same order.
public final class BodyIds {
    private BodyIds() {}

    public static UUID parse(String text) {
        return Ids.parse(text).orElseGet(() -> UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8)));
    }
}
