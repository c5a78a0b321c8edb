package app.confab.application.nodes;

import app.confab.application.accounts.AccountWatch;
import app.confab.application.timeline.RoomFeeds;

/// Finds what has happened in followed rooms and to connected accounts and what nobody has told this node of.
/// Run every [#EVERY_MILLIS] and whenever hints may have been lost, it has everything take effect on every node
/// within 3 s.
public final class Sweep {
    public static final long EVERY_MILLIS = 2_000;

    private final RoomFeeds feeds;
    private final AccountWatch accounts;

    public Sweep(RoomFeeds feeds, AccountWatch accounts) {
        this.feeds = feeds;
        this.accounts = accounts;
    }

    /// Blocks for two looks at the database.
    ///
    /// @throws app.confab.domain.refusals.Refusal.Unavailable where one of them fails; the next sweep makes up
    ///     for it
    public void run() {
        try {
            feeds.sweep();
        } finally {
            accounts.sweep();
        }
    }
}
