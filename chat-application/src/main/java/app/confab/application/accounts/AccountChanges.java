package app.confab.application.accounts;

import app.confab.domain.accounts.Account;
import app.confab.domain.accounts.AccountId;

/// Told of what has changed about somebody on this node and stands in no room's log, so that their devices, and
/// the people around them, follow. Called after the change is durable; must not block.
public interface AccountChanges {

    /// Something that concerns the person alone is different: which rooms they see.
    void changed(AccountId account);

    /// Somebody is called otherwise.
    void renamed(Account account);
}
