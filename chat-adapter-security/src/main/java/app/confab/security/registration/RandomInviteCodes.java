package app.confab.security.registration;

import app.confab.application.registration.InviteCodes;
import app.confab.domain.registration.InviteCode;
import app.confab.domain.registration.InviteDigest;
import app.confab.security.kernel.Digests;
import java.security.SecureRandom;

/// Invite codes in the alphabet of RFC 4648's Base32, in small letters: one of 32 for each five random bits.
public final class RandomInviteCodes implements InviteCodes {
    private static final String LETTERS = "abcdefghijklmnopqrstuvwxyz234567";
    private static final int LENGTH = 32;

    private final SecureRandom random = new SecureRandom();

    @Override
    public InviteCode next() {
        var code = new StringBuilder(LENGTH);
        for (var i = 0; i < LENGTH; i++) {
            code.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return new InviteCode(code.toString());
    }

    @Override
    public InviteDigest digestOf(InviteCode code) {
        return new InviteDigest(Digests.sha256(code.value()));
    }
}
