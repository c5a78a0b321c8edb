package app.confab.application.identities;

import app.confab.domain.accounts.AccountId;
import app.confab.domain.identities.ConnectedIdentity;
import app.confab.domain.identities.ExternalIdentity;
import java.util.Optional;

/// Which accounts can be come into by which identity: one each at most, and none by two accounts. Blocking,
/// thread-safe; durable when a call returns. Where an account is deleted, its identity is nobody's again.
public interface Identities {

    /// Whose it is, deactivated or not.
    Optional<AccountId> ownerOf(ExternalIdentity identity);

    /// Empty where none is connected.
    Optional<ConnectedIdentity> of(AccountId account);

    /// Connects the account with this identity, in the place of any other one. Answers false, and nothing has
    /// changed, where the identity is another account's, and where the account is deleted: of two accounts that
    /// claim an identity at once, one gets it.
    boolean connect(AccountId account, ConnectedIdentity identity);

    /// Answers whether one was connected.
    boolean disconnect(AccountId account);
}
