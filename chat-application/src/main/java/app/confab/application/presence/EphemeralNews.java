package app.confab.application.presence;

import app.confab.domain.accounts.AccountId;
import app.confab.domain.rooms.RoomId;
import java.util.List;

/// Shows the people who are connected to this node what is over in a moment; whom it does not reach has missed
/// nothing that lasts. Thread-safe; must not block.
public interface EphemeralNews {

    /// Somebody is typing: for the others who follow the room. Answers whether any of them is connected here.
    boolean typing(RoomId room, AccountId account);

    /// What has changed within a second: each change for whoever follows one of its rooms, and for each of them
    /// once.
    void presenceChanged(List<PresenceChange> changes);
}
