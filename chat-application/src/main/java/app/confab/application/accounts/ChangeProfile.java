package app.confab.application.accounts;

import app.confab.application.kernel.Caller;
import app.confab.domain.accounts.Account;
import app.confab.domain.accounts.DisplayName;
import app.confab.domain.refusals.Refusal;
import org.jspecify.annotations.Nullable;

/// Changes how the caller appears to others.
public final class ChangeProfile {

    /// What shall be different; what is absent stays.
    public record Changes(@Nullable DisplayName displayName) {}

    private final Accounts accounts;
    private final AccountChanges news;

    public ChangeProfile(Accounts accounts, AccountChanges news) {
        this.accounts = accounts;
        this.news = news;
    }

    /// Answers the account as it is then. Nobody is told where nothing is different.
    ///
    /// @throws Refusal.Unauthenticated where the account is gone
    public Account change(Caller caller, Changes changes) {
        var present = accounts.byId(caller.account()).orElseThrow(Refusal.Unauthenticated::new);
        var name = changes.displayName();
        if (name == null || name.equals(present.displayName())) {
            return present;
        }
        var renamed = accounts.rename(caller.account(), name).orElseThrow(Refusal.Unauthenticated::new);
        news.renamed(renamed);
        return renamed;
    }
}
