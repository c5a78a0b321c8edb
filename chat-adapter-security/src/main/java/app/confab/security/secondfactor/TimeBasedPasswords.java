package app.confab.security.secondfactor;

import app.confab.application.secondfactor.OneTimePasswords;
import app.confab.domain.accounts.AccountId;
import app.confab.domain.secondfactor.OneTimeCode;
import app.confab.domain.secondfactor.SealedSecret;
import app.confab.domain.secondfactor.SharedSecret;
import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.apache.commons.codec.binary.Base32;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Codes as java-otp makes them; secrets rest under the server's key.
public final class TimeBasedPasswords implements OneTimePasswords {
    private static final Logger LOG = LoggerFactory.getLogger(TimeBasedPasswords.class);
    private static final int SECRET_BYTES = 20;
    private static final int STEPS_AWAY = 1;

    private final TimeBasedOneTimePasswordGenerator codes = new TimeBasedOneTimePasswordGenerator();
    private final SecureRandom random = new SecureRandom();
    private final SecretSeal seal;

    /// @param serverKey what secrets are sealed with
    public TimeBasedPasswords(String serverKey) {
        this.seal = new SecretSeal(serverKey);
    }

    @Override
    public SealedSecret next(AccountId owner) {
        var secret = new byte[SECRET_BYTES];
        random.nextBytes(secret);
        return seal.sealed(owner, secret);
    }

    @Override
    public Optional<SharedSecret> opened(AccountId owner, SealedSecret secret) {
        return seal.opened(owner, secret).map(bytes -> new SharedSecret(new Base32().encodeToString(bytes)));
    }

    @Override
    public OptionalLong stepOf(AccountId owner, SealedSecret secret, OneTimeCode code, Instant at) {
        var key = seal.opened(owner, secret);
        if (key.isEmpty()) {
            LOG.warn("The second factor of account {} was sealed with another SECRET_KEY", owner.value());
            return OptionalLong.empty();
        }
        return stepOf(new SecretKeySpec(key.get(), codes.getAlgorithm()), code, at);
    }

    private OptionalLong stepOf(SecretKey key, OneTimeCode code, Instant at) {
        var now = at.getEpochSecond() / codes.getTimeStep().toSeconds();
        return LongStream.rangeClosed(now - STEPS_AWAY, now + STEPS_AWAY)
                .filter(step -> isCodeOf(step, key, code))
                .max();
    }

    private boolean isCodeOf(long step, SecretKey key, OneTimeCode code) {
        try {
            var moment = Instant.ofEpochSecond(step * codes.getTimeStep().toSeconds());
            return MessageDigest.isEqual(bytes(codes.generateOneTimePasswordString(key, moment)), bytes(code.value()));
        } catch (InvalidKeyException impossible) {
            throw new IllegalStateException("any bytes are a key of HMAC", impossible);
        }
    }

    private static byte[] bytes(String digits) {
        return digits.getBytes(StandardCharsets.US_ASCII);
    }
}
