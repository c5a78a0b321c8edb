package app.confab.application.identities;

import app.confab.application.accounts.AccountStandings;
import app.confab.application.accounts.Accounts.Credentials;
import app.confab.application.sessions.Passwords;
import app.confab.domain.accounts.AccountId;
import app.confab.domain.identities.ExternalIdentity;
import app.confab.domain.refusals.Refusal;

/// Finds whose account an identity opens.
public final class IdentityOwners {
    private final Identities identities;
    private final AccountStandings standings;
    private final Passwords passwords;

    public IdentityOwners(Identities identities, AccountStandings standings, Passwords passwords) {
        this.identities = identities;
        this.standings = standings;
        this.passwords = passwords;
    }

    /// The account with its password as it is, or that it has none.
    ///
    /// @throws Refusal.NotFound where no account is connected with it
    /// @throws Refusal.Forbidden where that is deactivated
    Credentials of(ExternalIdentity identity) {
        var account = identities.ownerOf(identity).orElseThrow(IdentityOwners::none);
        requireActive(account);
        return passwords.of(account).orElseThrow(IdentityOwners::none);
    }

    private void requireActive(AccountId account) {
        if (!standings.existing(account).isActive()) {
            throw new Refusal.Forbidden("this account is deactivated");
        }
    }

    private static Refusal.NotFound none() {
        return new Refusal.NotFound("account of this identity");
    }
}
