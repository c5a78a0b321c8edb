package app.confab.application.secondfactor;

import app.confab.application.world.AuthenticatorApp;
import app.confab.application.world.Sha256;
import app.confab.domain.accounts.AccountId;
import app.confab.domain.secondfactor.OneTimeCode;
import app.confab.domain.secondfactor.SealedSecret;
import app.confab.domain.secondfactor.SharedSecret;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;

/// Makes the same secrets in every run: anything but secret. What is sealed is a number, and only this one knows
/// which.
public final class FakeOneTimePasswords implements OneTimePasswords {
    private static final int LENGTH = 32;

    private record Sealed(AccountId owner, SharedSecret secret) {}

    private final AtomicInteger made = new AtomicInteger();
    private final Map<SealedSecret, Sealed> sealed = new ConcurrentHashMap<>();

    @Override
    public SealedSecret next(AccountId owner) {
        var number = made.incrementAndGet();
        var letters = Sha256.letters("secret " + number, LENGTH).toUpperCase(Locale.ROOT);
        var seal = new SealedSecret("sealed " + number);
        sealed.put(seal, new Sealed(owner, new SharedSecret(letters)));
        return seal;
    }

    @Override
    public Optional<SharedSecret> opened(AccountId owner, SealedSecret secret) {
        return Optional.ofNullable(sealed.get(secret))
                .filter(held -> held.owner().equals(owner))
                .map(Sealed::secret);
    }

    @Override
    public OptionalLong stepOf(AccountId owner, SealedSecret secret, OneTimeCode code, Instant at) {
        var now = AuthenticatorApp.stepAt(at);
        return opened(owner, secret)
                .map(shared -> new AuthenticatorApp(shared.base32()))
                .map(app -> LongStream.rangeClosed(now - 1, now + 1)
                        .filter(step -> app.codeOf(step).equals(code.value()))
                        .max())
                .orElseGet(OptionalLong::empty);
    }
}
