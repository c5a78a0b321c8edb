package app.confab.application.accounts;

import app.confab.domain.accounts.AccountId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;

/// Knows who has connections to this node, and leads its listeners to what is new about them. Whether anything
/// is new is told by comparing versions: a hint that is late, doubled or missing does no harm, and what a hint
/// has led to is not told again by the sweep. Thread-safe.
public final class AccountWatch {

    /// Led to what is new. Called by one thread at a time; must not block.
    public interface Listener {

        /// Something that concerns the person alone may be different: look at it as it is now.
        void changed(AccountId account);

        /// Somebody, with connections to this node or without, is called otherwise since a moment ago.
        void renamed(AccountId account);
    }

    private final AccountVersions versions;
    private final List<Listener> listeners = new CopyOnWriteArrayList<>();
    private final Map<AccountId, WatchedAccount> watched = new ConcurrentHashMap<>();
    private final AccountHints hints;

    /// Which renamings the listeners know of. Touched only while looking.
    private Map<AccountId, Instant> toldRenamings = Map.of();

    /// @param executor where looking may block
    public AccountWatch(AccountVersions versions, Executor executor) {
        this.versions = versions;
        this.hints = new AccountHints(executor, this::look);
    }

    /// Has the listener led too, from now on.
    public void listen(Listener listener) {
        listeners.add(listener);
    }

    /// Somebody has one more connection; blocks while the version of somebody new is read. Every change that
    /// comes after this call is told, so whoever reads the account's state afterwards misses nothing.
    ///
    /// @throws app.confab.domain.refusals.Refusal.Unavailable where the version cannot be read; the connection
    ///     does not count then
    public void watch(AccountId account) {
        if (watched.merge(account, WatchedAccount.NEW, (present, _) -> present.oneMore())
                .isRead()) {
            return;
        }
        try {
            var version = versions.of(List.of(account)).getOrDefault(account, 0L);
            watched.computeIfPresent(account, (_, present) -> present.read(version));
        } catch (RuntimeException | Error unread) {
            unwatch(account);
            throw unread;
        }
    }

    /// Somebody has one connection less.
    public void unwatch(AccountId account) {
        watched.computeIfPresent(account, (_, present) -> present.oneLess());
    }

    /// Takes word of a change that has led the account to this version, and that everybody on this node knows
    /// of: nothing is to be looked at, unless something else has come between.
    public void known(AccountId account, long version) {
        watched.computeIfPresent(account, (_, present) -> present.known(version));
    }

    /// Takes word that something may be new about the account. Returns at once.
    public void hint(AccountId account) {
        if (watched.containsKey(account)) {
            hints.add(account);
        }
    }

    /// Takes word that somebody may be called otherwise. Returns at once.
    public void hintRenaming() {
        hints.addRenaming();
    }

    /// Finds what no hint has told. Blocks for one look at all versions.
    ///
    /// @throws app.confab.domain.refusals.Refusal.Unavailable where they cannot be looked at
    public void sweep() {
        look(List.copyOf(watched.keySet()), true);
    }

    private synchronized void look(Collection<AccountId> accounts, boolean renamings) {
        try {
            lookAtVersions(accounts);
        } finally {
            if (renamings) {
                lookAtRenamings();
            }
        }
    }

    private void lookAtVersions(Collection<AccountId> accounts) {
        if (accounts.isEmpty()) {
            return;
        }
        versions.of(accounts).forEach((account, version) -> {
            var present = watched.get(account);
            if (present != null && present.isBehind(version)) {
                listeners.forEach(listener -> listener.changed(account));
                watched.computeIfPresent(account, (_, now) -> now.lookedAt(version));
            }
        });
    }

    private void lookAtRenamings() {
        var recent = versions.recentlyRenamed();
        recent.forEach((account, at) -> {
            if (!at.equals(toldRenamings.get(account))) {
                listeners.forEach(listener -> listener.renamed(account));
            }
        });
        toldRenamings = recent;
    }
}
