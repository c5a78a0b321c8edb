package app.confab.application.secondfactor;

import app.confab.application.world.Sha256;
import app.confab.domain.secondfactor.RecoveryCode;
import app.confab.domain.secondfactor.RecoveryDigest;
import java.util.concurrent.atomic.AtomicInteger;

/// Makes the same codes in every run: anything but secret.
public final class FakeRecoveryCodes implements RecoveryCodes {
    private static final int LENGTH = 24;

    private final AtomicInteger made = new AtomicInteger();

    @Override
    public RecoveryCode next() {
        return RecoveryCode.of(Sha256.letters("recovery " + made.incrementAndGet(), LENGTH));
    }

    @Override
    public RecoveryDigest digestOf(RecoveryCode code) {
        return new RecoveryDigest(Sha256.hex(code.value()));
    }
}
