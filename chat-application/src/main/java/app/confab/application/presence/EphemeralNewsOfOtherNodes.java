package app.confab.application.presence;

import app.confab.domain.accounts.AccountId;
import app.confab.domain.rooms.RoomId;
import java.util.Collection;

/// Leads what other nodes tell to the people who are connected to this one.
public final class EphemeralNewsOfOtherNodes implements EphemeralSignals.Listener {
    private final ShownTyping shown;
    private final OnlinePeople people;

    public EphemeralNewsOfOtherNodes(ShownTyping shown, OnlinePeople people) {
        this.shown = shown;
        this.people = people;
    }

    @Override
    public void typing(RoomId room, AccountId account) {
        shown.show(room, account);
    }

    @Override
    public void presenceChanged(Collection<AccountId> accounts) {
        people.hint(accounts);
    }
}
