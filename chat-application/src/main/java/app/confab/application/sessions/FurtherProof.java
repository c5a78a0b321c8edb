package app.confab.application.sessions;

import app.confab.application.kernel.Client;
import app.confab.domain.accounts.AccountId;
import app.confab.domain.refusals.Refusal;
import org.jspecify.annotations.Nullable;

/// What logging in takes beside the right password.
public interface FurtherProof {

    /// Returns where this is all that it takes.
    ///
    /// @param code what was shown, as it was typed; absent where nothing was
    /// @throws Refusal.SecondFactor where there is more to be shown, or what was shown is not good
    /// @throws Refusal.RateLimited after too many of these
    void require(AccountId account, @Nullable String code, Client from);
}
