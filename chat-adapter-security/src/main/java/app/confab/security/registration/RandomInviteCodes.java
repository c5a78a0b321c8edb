package app.confab.security.registration;

import app.confab.application.registration.InviteCodes;
import app.confab.domain.registration.InviteCode;
import app.confab.domain.registration.InviteDigest;
import app.confab.security.kernel.Base32;
import app.confab.security.kernel.Digests;
import java.security.SecureRandom;

/// Invite codes of 32 letters, each of five random bits.
public final class RandomInviteCodes implements InviteCodes {
    private static final int LENGTH = 32;

    private final SecureRandom random = new SecureRandom();

    @Override
    public InviteCode next() {
        return new InviteCode(Base32.random(random, LENGTH));
    }

    @Override
    public InviteDigest digestOf(InviteCode code) {
        return new InviteDigest(Digests.sha256(code.value()));
    }
}
