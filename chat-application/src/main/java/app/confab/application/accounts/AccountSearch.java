package app.confab.application.accounts;

import app.confab.application.kernel.Caller;
import app.confab.application.kernel.Page;
import app.confab.domain.accounts.Account;

/// Finds people by name. Everybody who is logged in may find everybody: that is what a team's chat is for.
public final class AccountSearch {
    private final Accounts accounts;

    public AccountSearch(Accounts accounts) {
        this.accounts = accounts;
    }

    /// Those whose user name or display name contains `query`, best matches first.
    public Page<Account> find(Caller caller, String query, Page.Request request) {
        return accounts.search(query, request);
    }
}
