package app.confab.application.accounts;

import app.confab.application.kernel.Caller;
import app.confab.domain.accounts.AccountStanding;
import app.confab.domain.refusals.Refusal;

/// Lets admins through and nobody else. Asked at every call that is theirs alone: whoever is no admin any more
/// is stopped at once, on every node.
public final class AdminRights {
    private final AccountStandings standings;

    public AdminRights(AccountStandings standings) {
        this.standings = standings;
    }

    /// @throws Refusal.Forbidden for everybody else
    public void require(Caller caller) {
        if (!standings
                .of(caller.account())
                .filter(AccountStanding::isActiveAdmin)
                .isPresent()) {
            throw new Refusal.Forbidden("only admins of this server may do that");
        }
    }
}
