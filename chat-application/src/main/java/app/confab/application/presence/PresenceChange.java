package app.confab.application.presence;

import app.confab.domain.accounts.AccountId;
import app.confab.domain.rooms.RoomId;
import java.util.List;

/// Somebody has come online or gone.
///
/// @param rooms those in which that is shown
public record PresenceChange(AccountId account, boolean online, List<RoomId> rooms) {
    public PresenceChange {
        rooms = List.copyOf(rooms);
    }
}
