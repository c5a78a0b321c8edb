package app.confab.security.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.confab.application.accounts.PasswordHasher;
import app.confab.application.accounts.PasswordHasherContract;
import app.confab.domain.accounts.Password;
import app.confab.domain.refusals.Refusal;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import org.junit.jupiter.api.Test;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;

class Argon2PasswordHasherTest implements PasswordHasherContract {
    private static final Password PASSWORD = new Password("correct horse");

    @Override
    public PasswordHasher hasher() {
        return hasher(new Semaphore(2, true), Duration.ofSeconds(30));
    }

    private static PasswordHasher hasher(Semaphore places, Duration patience) {
        return new Argon2PasswordHasher(new Argon2PasswordEncoder(16, 32, 1, 19_456, 2), places, patience);
    }

    @Test
    void aHashSaysHowItWasMade() {
        assertThat(hasher().hash(PASSWORD).value()).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
    }

    @Test
    void whoFindsNoPlaceInTimeIsTurnedAway() {
        var places = new Semaphore(1, true);
        var hasher = hasher(places, Duration.ofMillis(5));
        var hash = hasher.hash(PASSWORD);
        places.acquireUninterruptibly();

        assertThatThrownBy(() -> hasher.hash(PASSWORD)).isInstanceOf(Refusal.RateLimited.class);
        assertThatThrownBy(() -> hasher.matches(PASSWORD, hash)).isInstanceOf(Refusal.RateLimited.class);
        assertThatThrownBy(hasher::pretend)
                .isInstanceOfSatisfying(
                        Refusal.RateLimited.class,
                        refusal -> assertThat(refusal.retryAfter()).isPositive());
    }
}
