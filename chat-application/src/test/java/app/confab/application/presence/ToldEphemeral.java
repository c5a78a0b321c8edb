package app.confab.application.presence;

import app.confab.application.presence.HeardSignals.Typing;
import app.confab.domain.accounts.AccountId;
import app.confab.domain.rooms.RoomId;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/// Remembers what the people on a node are shown.
public final class ToldEphemeral implements EphemeralNews {
    private final List<Typing> typing = new CopyOnWriteArrayList<>();
    private final List<List<PresenceChange>> lots = new CopyOnWriteArrayList<>();
    private volatile boolean isAlone;

    /// Whether there is nobody to show anything to.
    public void isAlone(boolean isAlone) {
        this.isAlone = isAlone;
    }

    public List<Typing> typing() {
        return List.copyOf(typing);
    }

    /// The changes as they were told together.
    public List<List<PresenceChange>> lots() {
        return List.copyOf(lots);
    }

    /// All changes in the order in which they were told.
    public List<PresenceChange> changes() {
        return lots.stream().flatMap(List::stream).toList();
    }

    @Override
    public boolean typing(RoomId room, AccountId account) {
        if (isAlone) {
            return false;
        }
        typing.add(new Typing(room, account));
        return true;
    }

    @Override
    public void presenceChanged(List<PresenceChange> changes) {
        lots.add(List.copyOf(changes));
    }
}
