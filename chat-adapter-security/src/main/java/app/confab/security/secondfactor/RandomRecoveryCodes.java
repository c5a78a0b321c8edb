package app.confab.security.secondfactor;

import app.confab.application.secondfactor.RecoveryCodes;
import app.confab.domain.secondfactor.RecoveryCode;
import app.confab.domain.secondfactor.RecoveryDigest;
import app.confab.security.kernel.Base32;
import app.confab.security.kernel.Digests;
import java.security.SecureRandom;

/// Recovery codes of 24 letters, each of five random bits.
public final class RandomRecoveryCodes implements RecoveryCodes {
    private static final int LENGTH = 24;

    private final SecureRandom random = new SecureRandom();

    @Override
    public RecoveryCode next() {
        return RecoveryCode.of(Base32.random(random, LENGTH));
    }

    @Override
    public RecoveryDigest digestOf(RecoveryCode code) {
        return new RecoveryDigest(Digests.sha256(code.value()));
    }
}
