package app.confab.application.accounts;

import app.confab.domain.accounts.AccountId;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.concurrent.Executor;

/// Gathers hints while the last lot is looked at, and has all that have gathered looked at together. Thread-safe.
final class AccountHints {

    /// Looks at what hints have led to. May block.
    @FunctionalInterface
    interface Look {
        void at(Collection<AccountId> accounts, boolean renamings);
    }

    private final Executor executor;
    private final Look look;
    private Set<AccountId> accounts = new LinkedHashSet<>();
    private boolean renamings;
    private boolean running;

    AccountHints(Executor executor, Look look) {
        this.executor = executor;
        this.look = look;
    }

    synchronized void add(AccountId account) {
        accounts.add(account);
        wake();
    }

    synchronized void addRenaming() {
        renamings = true;
        wake();
    }

    /// An executor that refuses leaves what has gathered to the next hint.
    private void wake() {
        if (!running) {
            executor.execute(this::run);
            running = true;
        }
    }

    /// What a failed look was for is left to the sweep.
    private void run() {
        Collection<AccountId> hinted;
        boolean renamingsHinted;
        synchronized (this) {
            hinted = accounts;
            renamingsHinted = renamings;
            accounts = new LinkedHashSet<>();
            renamings = false;
        }
        try {
            look.at(hinted, renamingsHinted);
        } finally {
            goOn();
        }
    }

    private synchronized void goOn() {
        running = false;
        if (renamings || !accounts.isEmpty()) {
            wake();
        }
    }
}
