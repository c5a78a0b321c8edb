package app.confab.websocket.connection;

import app.confab.application.accounts.AccountWatch;
import app.confab.application.accounts.Accounts;
import app.confab.application.rooms.Membership;
import app.confab.application.rooms.Memberships;
import app.confab.domain.accounts.AccountId;
import app.confab.websocket.frames.OutboundFrame;
import app.confab.wire.accounts.UserJson;
import java.util.stream.Collectors;

/// The people who are connected to this node. What changes about them, here or on another node, and stands in no
/// room's log reaches their connections, and new names those around them. Whoever tells need not say what has
/// changed, nor tell in order, and may tell twice: each time the present state is read. Thread-safe; returns at
/// once.
public final class ConnectedAccounts implements AccountWatch.Listener {

    /// What is looked at.
    public record Stores(Accounts accounts, Memberships memberships) {}

    private final Stores stores;
    private final Desk desk;
    private final Errands<AccountId> looks;
    private final Errands<AccountId> renamings;

    public ConnectedAccounts(Stores stores, Desk desk) {
        this.stores = stores;
        this.desk = desk;
        this.looks = new Errands<>(desk.executor(), "Looking at account", this::look);
        this.renamings = new Errands<>(desk.executor(), "Telling the name of account", this::tellName);
    }

    /// Which rooms somebody is in or has put away, how far they have read, whether their sessions are live: each
    /// of their connections follows.
    @Override
    public void changed(AccountId account) {
        if (!desk.connections().of(account).isEmpty()) {
            looks.request(account);
        }
    }

    @Override
    public void renamed(AccountId account) {
        renamings.request(account);
    }

    /// Does again what has failed.
    void retry() {
        looks.retry();
        renamings.retry();
    }

    private void look(AccountId account) {
        var now = desk.stamps().now();
        for (var connection : desk.connections().of(account)) {
            if (!desk.useCases().sessions().isLive(connection.session(), now)) {
                connection.close(CloseCode.UNAUTHENTICATED);
            }
        }
        var memberships = stores.memberships().of(account);
        desk.connections().of(account).forEach(connection -> connection.compare(memberships));
    }

    /// Whoever says hello from now on finds the new name in the snapshot; whoever did before is told, after it.
    private void tellName(AccountId id) {
        desk.channels().renamed(id);
        var account = stores.accounts().byId(id);
        if (account.isPresent()) {
            var rooms =
                    stores.memberships().of(id).stream().map(Membership::room).collect(Collectors.toUnmodifiableSet());
            var frame = desk.codec().write(new OutboundFrame.UserUpdated(UserJson.of(account.get())));
            desk.connections().forEach(connection -> connection.tellName(id, rooms, frame));
        }
    }
}
