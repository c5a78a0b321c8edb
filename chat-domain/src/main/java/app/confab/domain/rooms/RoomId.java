package app.confab.domain.rooms;

import app.confab.domain.kernel.Ids;
import java.util.Optional;
import java.util.UUID;

/// Names a room for good.
public record RoomId(UUID value) implements Comparable<RoomId> {

    /// Empty where `raw` is no id.
    public static Optional<RoomId> parse(String raw) {
        return Ids.parse(raw).map(RoomId::new);
    }

    @Override
    public int compareTo(RoomId other) {
        return value.compareTo(other.value);
    }
}
