package app.confab.application.accounts;

import app.confab.application.kernel.Caller;
import app.confab.domain.accounts.AccountStanding;
import app.confab.domain.refusals.Refusal;

/// The caller's own account, with what it is to the server.
public final class OwnStanding {
    private final AccountStandings standings;

    public OwnStanding(AccountStandings standings) {
        this.standings = standings;
    }

    /// @throws Refusal.Unauthenticated where the account is gone
    public AccountStanding of(Caller caller) {
        return standings.of(caller.account()).orElseThrow(Refusal.Unauthenticated::new);
    }
}
