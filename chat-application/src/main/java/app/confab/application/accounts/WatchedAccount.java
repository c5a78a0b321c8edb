package app.confab.application.accounts;

import org.jspecify.annotations.Nullable;

/// An account with connections to this node.
///
/// @param connections how many
/// @param version the newest version whose news everybody knows of, absent until it was read
record WatchedAccount(int connections, @Nullable Long version) {
    static final WatchedAccount NEW = new WatchedAccount(1, null);

    boolean isRead() {
        return version != null;
    }

    /// As long as no version was read anything may be news.
    boolean isBehind(long present) {
        return version == null || version < present;
    }

    WatchedAccount oneMore() {
        return new WatchedAccount(connections + 1, version);
    }

    @Nullable WatchedAccount oneLess() {
        return connections == 1 ? null : new WatchedAccount(connections - 1, version);
    }

    /// Of two connections that come at once, the one that has read the older version knows less.
    WatchedAccount read(long found) {
        return new WatchedAccount(connections, version == null ? found : Math.min(version, found));
    }

    WatchedAccount lookedAt(long found) {
        return version == null || version > found ? this : new WatchedAccount(connections, found);
    }

    WatchedAccount known(long reached) {
        return version != null && version == reached - 1 ? new WatchedAccount(connections, reached) : this;
    }
}
