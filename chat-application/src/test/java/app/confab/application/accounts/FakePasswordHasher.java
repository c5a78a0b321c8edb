package app.confab.application.accounts;

import app.confab.application.world.Sha256;
import app.confab.domain.accounts.Password;
import app.confab.domain.accounts.PasswordHash;
import app.confab.domain.refusals.Refusal;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/// Hashes fast, and counts the hashes. It can be told to be busy.
public final class FakePasswordHasher implements PasswordHasher {
    private final AtomicInteger hashes = new AtomicInteger();
    private final AtomicBoolean busy = new AtomicBoolean();

    /// How much work was done so far.
    public int hashes() {
        return hashes.get();
    }

    /// From now on no place becomes free in time.
    public void getBusy() {
        busy.set(true);
    }

    @Override
    public PasswordHash hash(Password password) {
        var salt = String.valueOf(work());
        return new PasswordHash(salt + "$" + digest(salt, password));
    }

    @Override
    public boolean matches(Password password, PasswordHash hash) {
        work();
        var parts = hash.value().split("\\$", 2);
        return parts.length == 2 && parts[1].equals(digest(parts[0], password));
    }

    @Override
    public void pretend() {
        work();
    }

    private int work() {
        if (busy.get()) {
            throw new Refusal.RateLimited(Duration.ofSeconds(1));
        }
        return hashes.incrementAndGet();
    }

    private static String digest(String salt, Password password) {
        return Sha256.hex(salt + "$" + password.value());
    }
}
