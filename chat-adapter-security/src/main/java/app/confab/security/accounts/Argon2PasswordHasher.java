package app.confab.security.accounts;

import app.confab.application.accounts.PasswordHasher;
import app.confab.domain.accounts.Password;
import app.confab.domain.accounts.PasswordHash;
import app.confab.domain.refusals.Refusal;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.springframework.security.crypto.password.PasswordEncoder;

/// Hashes passwords with the encoder that it is given. Each hash takes a core and much memory for as long as it
/// runs, so there is a place for only so many at once: a storm of logins waits, and is then turned away, while
/// the chat goes on. They run on threads of the platform: a virtual one would not let go of its carrier, and as many
/// hashes as there are cores would stop every other request until they are done.
public final class Argon2PasswordHasher implements PasswordHasher {
    /// Grows to as many threads as there are places.
    private static final ExecutorService THREADS = Executors.newCachedThreadPool(
            Thread.ofPlatform().name("password-hash-", 0).daemon().factory());

    private final PasswordEncoder encoder;
    private final Semaphore places;
    private final Duration patience;

    /// @param places how many hashes may be computed at once; fair, so that nobody waits for ever
    /// @param patience how long to wait for a place
    public Argon2PasswordHasher(PasswordEncoder encoder, Semaphore places, Duration patience) {
        this.encoder = encoder;
        this.places = places;
        this.patience = patience;
    }

    @Override
    public PasswordHash hash(Password password) {
        return inAPlace(() -> new PasswordHash(Objects.requireNonNull(encoder.encode(password.value()))));
    }

    @Override
    public boolean matches(Password password, PasswordHash hash) {
        return inAPlace(() -> encoder.matches(password.value(), hash.value()));
    }

    @Override
    public void pretend() {
        inAPlace(() -> Objects.requireNonNull(encoder.encode("nobody's password")));
    }

    private <T> T inAPlace(Supplier<T> work) {
        takeAPlace();
        return await(CompletableFuture.supplyAsync(work, THREADS).whenComplete((_, _) -> places.release()));
    }

    private static <T> T await(CompletableFuture<T> hashed) {
        try {
            return hashed.join();
        } catch (CompletionException failed) {
            throw failed.getCause() instanceof RuntimeException cause ? cause : failed;
        }
    }

    private void takeAPlace() {
        try {
            if (!places.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new Refusal.RateLimited(patience);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new Refusal.Unavailable("this node is stopping");
        }
    }
}
