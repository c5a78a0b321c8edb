package app.confab.application.accounts;

import app.confab.domain.accounts.AccountId;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/// Remembers what an [AccountWatch] leads to.
public final class ToldWatch implements AccountWatch.Listener {
    private final List<AccountId> changed = new CopyOnWriteArrayList<>();
    private final List<AccountId> renamed = new CopyOnWriteArrayList<>();
    private volatile boolean failing;

    /// In the order in which they were told.
    public List<AccountId> changed() {
        return List.copyOf(changed);
    }

    /// In the order in which they were told.
    public List<AccountId> renamed() {
        return List.copyOf(renamed);
    }

    /// The next change is not taken.
    public void failOnce() {
        failing = true;
    }

    @Override
    public void changed(AccountId account) {
        if (failing) {
            failing = false;
            throw new IllegalStateException("cannot follow");
        }
        changed.add(account);
    }

    @Override
    public void renamed(AccountId account) {
        renamed.add(account);
    }
}
