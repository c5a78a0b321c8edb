package app.confab.application.secondfactor;

import app.confab.application.world.Sha256;
import app.confab.domain.secondfactor.RecoveryCode;
import app.confab.domain.secondfactor.RecoveryDigest;
import java.util.concurrent.atomic.AtomicInteger;

/// Makes the same codes in every run: anything but secret.
public final class FakeRecoveryCodes implements RecoveryCodes {
    private static final String LETTERS = "abcdefghijklmnopqrstuvwxyz234567";
    private static final int LENGTH = 24;

    private final AtomicInteger made = new AtomicInteger();

    @Override
    public RecoveryCode next() {
        var letters = new StringBuilder();
        for (var bits : Sha256.of("recovery " + made.incrementAndGet())) {
            letters.append(LETTERS.charAt(bits & 31));
        }
        return RecoveryCode.of(letters.substring(0, LENGTH));
    }

    @Override
    public RecoveryDigest digestOf(RecoveryCode code) {
        return new RecoveryDigest(Sha256.hex(code.value()));
    }
}
