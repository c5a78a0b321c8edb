package app.confab.domain.rooms;

import app.confab.domain.refusals.Refusal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// How somebody stands to a room that they may see, and what that allows.
public sealed interface Standing {

    /// Sees a public room without being in it.
    record Stranger() implements Standing {}

    /// Is in the room.
    record InRoom(RoomKind kind, Role role) implements Standing {}

    /// How somebody with this role, or with none, stands to a room of this kind; empty for a room that they may
    /// not see.
    static Optional<Standing> of(RoomKind kind, @Nullable Role role) {
        if (role != null) {
            return Optional.of(new InRoom(kind, role));
        }
        return kind == RoomKind.PUBLIC ? Optional.of(new Stranger()) : Optional.empty();
    }

    default boolean has(Right right) {
        return this instanceof InRoom(RoomKind kind, Role role) && right.belongsTo(kind, role);
    }

    /// @throws Refusal.Forbidden for whoever has not this right
    default void require(Right right) {
        if (!has(right)) {
            throw new Refusal.Forbidden(right.refusal());
        }
    }
}
