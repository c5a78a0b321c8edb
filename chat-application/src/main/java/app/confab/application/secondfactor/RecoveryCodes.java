package app.confab.application.secondfactor;

import app.confab.domain.secondfactor.RecoveryCode;
import app.confab.domain.secondfactor.RecoveryDigest;

/// Makes recovery codes and digests them. Thread-safe; never blocks.
public interface RecoveryCodes {

    /// 120 fresh bits from a cryptographic random source.
    RecoveryCode next();

    /// The same digest for the same code, always.
    RecoveryDigest digestOf(RecoveryCode code);
}
