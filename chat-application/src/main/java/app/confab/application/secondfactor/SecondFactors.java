package app.confab.application.secondfactor;

import app.confab.domain.accounts.AccountId;
import app.confab.domain.secondfactor.RecoveryDigest;
import app.confab.domain.secondfactor.SealedSecret;
import app.confab.domain.secondfactor.SecondFactor;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/// The second factors that accounts have, one each at most. Blocking, thread-safe; durable when a call returns. Of
/// calls for one account at once, each sees all that an earlier one did. Where an account is deleted, so is its second
/// factor.
public interface SecondFactors {

    /// Empty where none was ever proposed, or it was removed.
    Optional<SecondFactor> of(AccountId account);

    /// How long a proposed secret can be confirmed.
    Duration PROPOSAL_LIFE = Duration.ofMinutes(15);

    /// Puts down a secret that is to be confirmed, in the place of one that never was. Answers false, and nothing has
    /// changed, where one was, and where the account is deleted.
    boolean propose(AccountId account, SealedSecret secret, Instant at);

    /// From now on this is the account's second factor. Answers false, and nothing has changed, where this secret is
    /// not the proposed one any more, was proposed longer ago than [#PROPOSAL_LIFE], or was confirmed already: of
    /// several at once, one succeeds.
    boolean confirm(AccountId account, Confirmation confirmation);

    /// Uses up what was shown: a recovery code, or a time step with all before it, so that no code is good twice
    /// (RFC 6238, section 5.2). Answers false where it was used up before, or never was good, and where there is no
    /// confirmed second factor: of several at once, one succeeds.
    boolean use(AccountId account, Shown shown);

    /// Puts new recovery codes in the place of those that are left. Answers false, and nothing has changed, where
    /// there is no confirmed second factor.
    boolean renewRecoveryCodes(AccountId account, Set<RecoveryDigest> codes);

    /// Removes it with all that belongs to it, confirmed or not. Answers whether there was a confirmed one.
    boolean remove(AccountId account);

    /// That a secret is in its person's app.
    ///
    /// @param step the time step of the code that showed it, which is used up by that
    record Confirmation(SealedSecret secret, long step, Set<RecoveryDigest> recoveryCodes, Instant at) {}

    /// What somebody has shown.
    sealed interface Shown {

        /// A code of the app, by the time step that it belongs to.
        record Step(long number) implements Shown {}

        /// A recovery code.
        record Recovery(RecoveryDigest code) implements Shown {}
    }
}
