package app.confab.application.secondfactor;

import app.confab.domain.accounts.AccountId;
import app.confab.domain.secondfactor.RecoveryDigest;
import java.util.Set;

/// What has been shown of the second factors that accounts have, so that nothing is good twice. Blocking, thread-safe;
/// durable when a call returns.
public interface CodeUses {

    /// Uses up a time step and all before it, so that no code is good twice (RFC 6238, section 5.2). Answers false
    /// where it was used up before, and where there is no confirmed second factor: of several at once, one
    /// succeeds.
    boolean useStep(AccountId account, long step);

    /// Uses up a recovery code. Answers false where there is none such (any more): of several at once, one succeeds.
    boolean useRecoveryCode(AccountId account, RecoveryDigest code);

    /// Puts new recovery codes in the place of those that are left. Answers false, and nothing has changed, where
    /// there is no confirmed second factor.
    boolean renewRecoveryCodes(AccountId account, Set<RecoveryDigest> codes);
}
