package app.confab.application.world;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.Instant;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// What somebody has on their phone: makes codes of a secret, as RFC 6238 says.
public final class AuthenticatorApp {
    private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final int STEP_SECONDS = 30;

    private final byte[] secret;

    /// @param base32 the secret, as it was read or typed
    public AuthenticatorApp(String base32) {
        var bytes = ByteBuffer.allocate(base32.length() * 5 / 8);
        long bits = 0;
        var count = 0;
        for (var i = 0; i < base32.length(); i++) {
            bits = bits << 5 | LETTERS.indexOf(base32.charAt(i));
            count += 5;
            if (count >= 8) {
                count -= 8;
                bytes.put((byte) (bits >> count));
            }
        }
        this.secret = bytes.array();
    }

    /// The time step that a moment lies in.
    public static long stepAt(Instant moment) {
        return moment.getEpochSecond() / STEP_SECONDS;
    }

    /// What it shows at a moment.
    public String codeAt(Instant moment) {
        return codeOf(stepAt(moment));
    }

    /// What it shows in a time step.
    public String codeOf(long step) {
        var hash = hash(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
        var offset = hash[hash.length - 1] & 0xf;
        var number = ByteBuffer.wrap(hash, offset, Integer.BYTES).getInt() & 0x7fff_ffff;
        return "%06d".formatted(number % 1_000_000);
    }

    private byte[] hash(byte[] message) {
        try {
            var mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(secret, mac.getAlgorithm()));
            return mac.doFinal(message);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java platform has HMAC-SHA-1", impossible);
        }
    }
}
