package app.confab.domain.rooms;

import app.confab.domain.refusals.Refusal;

/// How somebody stands to a room that they may see, and what that allows.
public sealed interface Standing {

    /// Sees the room without being in it.
    record Stranger() implements Standing {}

    /// Is in the room.
    record InRoom(Role role) implements Standing {}

    /// @throws Refusal.Forbidden for whoever is not in the room
    default void requirePosting() {
        if (this instanceof Stranger) {
            throw new Refusal.Forbidden("only members may post");
        }
    }
}
