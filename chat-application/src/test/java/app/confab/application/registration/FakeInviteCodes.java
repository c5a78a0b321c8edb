package app.confab.application.registration;

import app.confab.application.world.Sha256;
import app.confab.domain.registration.InviteCode;
import app.confab.domain.registration.InviteDigest;
import java.util.concurrent.atomic.AtomicInteger;

/// Makes the same codes in every run: anything but secret.
public final class FakeInviteCodes implements InviteCodes {
    private static final int LENGTH = 32;

    private final AtomicInteger made = new AtomicInteger();

    @Override
    public InviteCode next() {
        return new InviteCode(Sha256.letters("invite " + made.incrementAndGet(), LENGTH));
    }

    @Override
    public InviteDigest digestOf(InviteCode code) {
        return new InviteDigest(Sha256.hex(code.value()));
    }
}
