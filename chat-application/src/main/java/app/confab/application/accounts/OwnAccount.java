package app.confab.application.accounts;

import app.confab.application.kernel.Caller;
import app.confab.domain.accounts.Account;
import app.confab.domain.refusals.Refusal;

/// The caller's own account.
public final class OwnAccount {
    private final Accounts accounts;

    public OwnAccount(Accounts accounts) {
        this.accounts = accounts;
    }

    /// @throws Refusal.Unauthenticated where the account is gone
    public Account of(Caller caller) {
        return accounts.byId(caller.account()).orElseThrow(Refusal.Unauthenticated::new);
    }
}
