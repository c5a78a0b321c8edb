package app.confab.security.kernel;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.KDF;
import javax.crypto.SecretKey;
import javax.crypto.spec.HKDFParameterSpec;

/// Makes keys of the server's own with HKDF (RFC 5869), one for each purpose: what one of them gives away says
/// nothing about another one.
public final class DerivedKeys {
    private static final int BYTES = 32;

    private DerivedKeys() {}

    /// A key for AES-256.
    ///
    /// @param serverKey `SECRET_KEY`
    /// @param purpose what this key alone is for, never to be changed
    public static SecretKey aes(String serverKey, String purpose) {
        var parameters = HKDFParameterSpec.ofExtract()
                .addIKM(serverKey.getBytes(StandardCharsets.UTF_8))
                .thenExpand(purpose.getBytes(StandardCharsets.UTF_8), BYTES);
        try {
            return KDF.getInstance("HKDF-SHA256").deriveKey("AES", parameters);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java platform has HKDF", impossible);
        }
    }
}
