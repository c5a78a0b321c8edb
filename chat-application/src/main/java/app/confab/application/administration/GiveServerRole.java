package app.confab.application.administration;

import app.confab.application.accounts.AccountStandings;
import app.confab.application.accounts.Steward;
import app.confab.domain.accounts.AccountId;
import app.confab.domain.accounts.AccountStanding;
import app.confab.domain.accounts.ServerRole;
import app.confab.domain.audit.AuditKind;
import app.confab.domain.refusals.Refusal;
import java.util.Locale;

/// Says who runs the server.
public final class GiveServerRole {
    private final AccountStandings standings;

    public GiveServerRole(AccountStandings standings) {
        this.standings = standings;
    }

    /// @throws Refusal.NotFound for an unknown account
    /// @throws Refusal.Conflict where nobody would run the server any more
    public AccountStanding give(Steward steward, AccountId account, ServerRole role) {
        var given = standings.giveRole(account, role);
        steward.did(AuditKind.ROLE_CHANGED, account, given.role().name().toLowerCase(Locale.ROOT));
        return given;
    }
}
