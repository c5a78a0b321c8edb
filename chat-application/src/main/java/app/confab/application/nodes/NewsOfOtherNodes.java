package app.confab.application.nodes;

import app.confab.application.accounts.AccountWatch;
import app.confab.application.rooms.Standings;
import app.confab.application.sessions.LiveSessions;
import app.confab.application.timeline.NodeSignals;
import app.confab.application.timeline.RoomFeeds;
import app.confab.domain.accounts.AccountId;
import app.confab.domain.rooms.RoomId;
import app.confab.domain.rooms.Seq;

/// Follows other nodes' hints: has the logs and accounts looked at that they name. What this node remembers of an
/// account is forgotten when it is hinted at, and when the watch finds that it has changed.
public final class NewsOfOtherNodes implements NodeSignals.Listener, AccountWatch.Listener {
    private final RoomFeeds feeds;
    private final Standings standings;
    private final LiveSessions sessions;
    private final AccountWatch accounts;
    private final Runnable sweep;

    /// @param sweep has everything looked at soon; must not block
    public NewsOfOtherNodes(
            RoomFeeds feeds, Standings standings, LiveSessions sessions, AccountWatch accounts, Runnable sweep) {
        this.feeds = feeds;
        this.standings = standings;
        this.sessions = sessions;
        this.accounts = accounts;
        this.sweep = sweep;
    }

    @Override
    public void roomAdvanced(RoomId room, Seq seq) {
        feeds.hint(room, seq);
    }

    @Override
    public void accountChanged(AccountId account) {
        changed(account);
        accounts.hint(account);
    }

    @Override
    public void profileChanged(AccountId account) {
        accounts.hintRenaming();
    }

    @Override
    public void interrupted() {
        sweep.run();
    }

    @Override
    public void changed(AccountId account) {
        standings.forget(account);
        sessions.forget(account);
    }

    /// Nothing that this node remembers has a name in it.
    @Override
    public void renamed(AccountId account) {}
}
