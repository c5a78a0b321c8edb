package app.confab.security.secondfactor;

import app.confab.domain.accounts.AccountId;
import app.confab.domain.secondfactor.SealedSecret;
import app.confab.security.kernel.DerivedKeys;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

/// Seals secrets for the database with AES-256-GCM (NIST SP 800-38D), under a key that HKDF (RFC 5869) makes of the
/// server's own, each for one account: what is put down for another one does not open. Thread-safe.
final class SecretSeal {
    private static final String VERSION = "v1.";
    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final String PURPOSE = "confab: secrets of second factors, version 1";
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final SecretKey key;
    private final SecureRandom random = new SecureRandom();

    /// @param serverKey `SECRET_KEY`
    SecretSeal(String serverKey) {
        this.key = DerivedKeys.aes(serverKey, PURPOSE);
    }

    SealedSecret sealed(AccountId owner, byte[] secret) {
        var nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        try {
            var text = cipher(Cipher.ENCRYPT_MODE, owner, nonce).doFinal(secret);
            var whole =
                    ByteBuffer.allocate(nonce.length + text.length).put(nonce).put(text);
            return new SealedSecret(
                    VERSION + Base64.getUrlEncoder().withoutPadding().encodeToString(whole.array()));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java platform has AES-GCM", impossible);
        }
    }

    /// Empty for what this key has not sealed for this account.
    Optional<byte[]> opened(AccountId owner, SealedSecret secret) {
        return whole(secret.value()).flatMap(whole -> opened(owner, whole));
    }

    private Optional<byte[]> opened(AccountId owner, byte[] whole) {
        var nonce = new byte[NONCE_BYTES];
        ByteBuffer.wrap(whole).get(nonce);
        try {
            var cipher = cipher(Cipher.DECRYPT_MODE, owner, nonce);
            return Optional.of(cipher.doFinal(whole, NONCE_BYTES, whole.length - NONCE_BYTES));
        } catch (AEADBadTagException notOurs) {
            return Optional.empty();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java platform has AES-GCM", impossible);
        }
    }

    private static Optional<byte[]> whole(String value) {
        if (!value.startsWith(VERSION)) {
            return Optional.empty();
        }
        try {
            var whole = Base64.getUrlDecoder().decode(value.substring(VERSION.length()));
            return whole.length > NONCE_BYTES ? Optional.of(whole) : Optional.empty();
        } catch (IllegalArgumentException noBase64) {
            return Optional.empty();
        }
    }

    private Cipher cipher(int mode, AccountId owner, byte[] nonce) throws GeneralSecurityException {
        var cipher = Cipher.getInstance(CIPHER);
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(owner.value().toString().getBytes(StandardCharsets.UTF_8));
        return cipher;
    }
}
