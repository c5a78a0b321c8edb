package app.confab.application.sessions;

import app.confab.application.kernel.ClientAddress;
import app.confab.application.kernel.Limit;
import app.confab.application.kernel.RateLimits;
import app.confab.domain.accounts.Username;
import app.confab.domain.refusals.Refusal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// Makes guessing passwords hopeless without letting anybody lock somebody else out: wrong passwords are counted
/// for each user name and address together, so that what one address has wasted bars no other one. Beside that
/// an address can try only so many names, and a name only so often from all addresses of the world. Right
/// passwords cost nothing.
///
/// Attempts at one name from one address are made one after the other: of many at once, no more than are left
/// are tried.
public final class GuessLimits {
    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private static final int QUEUES = 1024;

    private record NameFrom(Username name, ClientAddress address) {}

    private record Charge(Limit limit, Object subject) {}

    private final RateLimits limits;
    private final List<Lock> queues =
            Stream.<Lock>generate(ReentrantLock::new).limit(QUEUES).toList();

    public GuessLimits(RateLimits limits) {
        this.limits = limits;
    }

    /// Makes the attempt where there is a guess left, and counts it where it fails.
    ///
    /// @param name absent for what can be nobody's
    /// @throws Refusal.RateLimited where there is none left
    /// @throws Refusal.InvalidCredentials where the attempt does
    <T> T guarded(Optional<Username> name, ClientAddress address, Supplier<T> attempt) {
        var charges = charges(name, address);
        var queue = queues.get(Math.floorMod(charges.getFirst().subject().hashCode(), QUEUES));
        takeTurn(queue);
        try {
            return counted(charges, attempt);
        } finally {
            queue.unlock();
        }
    }

    private <T> T counted(List<Charge> charges, Supplier<T> attempt) {
        RateLimits.require(charges.stream()
                .map(charge -> limits.untilLeft(charge.limit(), charge.subject()))
                .max(Comparator.naturalOrder())
                .orElse(Duration.ZERO));
        try {
            return attempt.get();
        } catch (Refusal.InvalidCredentials wrong) {
            charges.forEach(charge -> limits.charge(charge.limit(), charge.subject()));
            throw wrong;
        }
    }

    private static List<Charge> charges(Optional<Username> name, ClientAddress address) {
        var charges = new ArrayList<Charge>();
        name.ifPresent(who -> {
            charges.add(new Charge(Limit.GUESSES_BY_NAME_AND_ADDRESS, new NameFrom(who, address)));
            charges.add(new Charge(Limit.GUESSES_BY_NAME, who));
        });
        charges.add(new Charge(Limit.GUESSES_BY_ADDRESS, address));
        return charges;
    }

    private static void takeTurn(Lock queue) {
        try {
            if (!queue.tryLock(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new Refusal.RateLimited(PATIENCE);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new Refusal.Unavailable("this node is stopping");
        }
    }
}
