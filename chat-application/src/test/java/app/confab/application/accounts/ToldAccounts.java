package app.confab.application.accounts;

import app.confab.domain.accounts.Account;
import app.confab.domain.accounts.AccountId;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/// Remembers what is told about accounts.
public final class ToldAccounts implements AccountChanges {
    private final List<AccountId> changed = new CopyOnWriteArrayList<>();
    private final List<Account> renamed = new CopyOnWriteArrayList<>();

    /// Whose own affairs have changed, in the order of the changes.
    public List<AccountId> changed() {
        return List.copyOf(changed);
    }

    /// Who is called otherwise, as they were called then.
    public List<Account> renamed() {
        return List.copyOf(renamed);
    }

    @Override
    public void changed(AccountId account) {
        changed.add(account);
    }

    @Override
    public void renamed(Account account) {
        renamed.add(account);
    }
}
