package app.confab.application.registration;

import app.confab.application.world.Sha256;
import app.confab.domain.registration.InviteCode;
import app.confab.domain.registration.InviteDigest;
import java.util.concurrent.atomic.AtomicInteger;

/// Makes the same codes in every run: anything but secret.
public final class FakeInviteCodes implements InviteCodes {
    private static final String LETTERS = "abcdefghijklmnopqrstuvwxyz234567";

    private final AtomicInteger made = new AtomicInteger();

    @Override
    public InviteCode next() {
        var code = new StringBuilder();
        for (var bits : Sha256.of("invite " + made.incrementAndGet())) {
            code.append(LETTERS.charAt(bits & 31));
        }
        return new InviteCode(code.toString());
    }

    @Override
    public InviteDigest digestOf(InviteCode code) {
        return new InviteDigest(Sha256.hex(code.value()));
    }
}
