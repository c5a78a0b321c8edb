package app.confab.security.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.confab.application.world.AtOnce;
import app.confab.domain.accounts.Password;
import app.confab.domain.accounts.PasswordHash;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.security.crypto.password.PasswordEncoder;

/// How many hashes are computed at once, and how often, told by an encoder that watches.
class PlacesTest {
    private static final Password PASSWORD = new Password("correct horse");
    private static final int PLACES = 3;

    /// Fails where it finds more of its kind at work than there are places.
    private static final class Watching implements PasswordEncoder {
        private final Semaphore free = new Semaphore(PLACES);
        private final AtomicInteger hashes = new AtomicInteger();
        private final AtomicBoolean hasHeldACarrier = new AtomicBoolean();

        @Override
        public @Nullable String encode(@Nullable CharSequence password) {
            return work() + "$" + password;
        }

        @Override
        public boolean matches(@Nullable CharSequence password, @Nullable String hash) {
            work();
            return false;
        }

        private int work() {
            if (!free.tryAcquire()) {
                throw new IllegalStateException("more hashes at once than there are places");
            }
            if (Thread.currentThread().isVirtual()) {
                hasHeldACarrier.set(true);
            }
            LockSupport.parkNanos(1);
            free.release();
            return hashes.incrementAndGet();
        }
    }

    private final Watching encoder = new Watching();
    private final Semaphore places = new Semaphore(PLACES, true);
    private final Argon2PasswordHasher hasher = new Argon2PasswordHasher(encoder, places, Duration.ofSeconds(30));

    @Test
    void neverMoreHashesAtOnceThanPlaces() {
        AtOnce.run(12, _ -> {
            for (var i = 0; i < 200; i++) {
                hasher.pretend();
            }
            return hasher.hash(PASSWORD);
        });

        assertThat(encoder.hashes).hasValue(12 * 201);
        assertThat(places.availablePermits()).isEqualTo(PLACES);
    }

    @Test
    void noHashHoldsTheCarrierOfAVirtualThread() throws InterruptedException {
        Thread.ofVirtual().start(hasher::pretend).join();

        assertThat(encoder.hashes).hasValue(1);
        assertThat(encoder.hasHeldACarrier).isFalse();
    }

    @Test
    void whateverIsAskedCostsOneHash() {
        hasher.pretend();
        assertThat(encoder.hashes).hasValue(1);
        hasher.matches(PASSWORD, new PasswordHash("x"));
        assertThat(encoder.hashes).hasValue(2);
        hasher.hash(PASSWORD);
        assertThat(encoder.hashes).hasValue(3);
    }

    @Test
    void aFailureGivesItsPlaceBack() {
        encoder.free.drainPermits();

        assertThatThrownBy(hasher::pretend).isInstanceOf(IllegalStateException.class);
        assertThat(places.availablePermits()).isEqualTo(PLACES);
    }
}
