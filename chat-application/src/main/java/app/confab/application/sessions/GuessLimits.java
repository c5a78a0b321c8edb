package app.confab.application.sessions;

import app.confab.application.kernel.ClientAddress;
import app.confab.application.kernel.Limit;
import app.confab.application.kernel.RateLimits;
import app.confab.application.kernel.Stamps;
import app.confab.domain.accounts.Username;
import app.confab.domain.refusals.Refusal;
import java.time.Duration;
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
/// an address can try only so many names, and a name can be tried only so often from all addresses of the world. Where
/// its person has been lately they do not count among the world: what that has wasted bars them neither there nor where
/// they are logged in. Right passwords cost nothing.
///
/// Attempts at one name from one address are made one after the other: of many at once, no more than are left
/// are tried.
public final class GuessLimits {
    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private static final int QUEUES = 1024;
    private static final Duration LATELY = Duration.ofDays(30);
    private static final int MOST_ADDRESSES = 1000;

    private record NameFrom(Username name, ClientAddress address) {}

    private record Charge(Limit limit, Object subject) {}

    private final RateLimits limits;
    private final AccountSessions sessions;
    private final Stamps stamps;
    private final List<Lock> queues =
            Stream.<Lock>generate(ReentrantLock::new).limit(QUEUES).toList();

    public GuessLimits(RateLimits limits, AccountSessions sessions, Stamps stamps) {
        this.limits = limits;
        this.sessions = sessions;
        this.stamps = stamps;
    }

    /// Makes the attempt to log in where there is a guess left, and counts it where it fails.
    ///
    /// @param name absent for what can be nobody's
    /// @throws Refusal.RateLimited where there is none left
    /// @throws Refusal.InvalidCredentials where the attempt does
    <T> T guarded(Optional<Username> name, ClientAddress address, Supplier<T> attempt) {
        var charges = name.map(who -> charges(who, address)).orElseGet(() -> List.of(ofAddress(address)));
        return guarded(charges, attempt);
    }

    /// As [#guarded], for somebody who is logged in: what others have wasted elsewhere is none of their business.
    <T> T guardedForCaller(Username name, ClientAddress address, Supplier<T> attempt) {
        return guarded(List.of(ofNameFrom(name, address), ofAddress(address)), attempt);
    }

    private <T> T guarded(List<Charge> charges, Supplier<T> attempt) {
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

    private List<Charge> charges(Username name, ClientAddress address) {
        return List.of(
                ofNameFrom(name, address),
                new Charge(Limit.GUESSES_BY_NAME, whoseGuesses(name, address)),
                ofAddress(address));
    }

    private static Charge ofNameFrom(Username name, ClientAddress address) {
        return new Charge(Limit.GUESSES_BY_NAME_AND_ADDRESS, new NameFrom(name, address));
    }

    private static Charge ofAddress(ClientAddress address) {
        return new Charge(Limit.GUESSES_BY_ADDRESS, address);
    }

    /// The whole world's, and beyond those the ones of each site where the person has been. Asked of the stores only
    /// once the world has none left, and then for any name, whether or not it is somebody's.
    private Object whoseGuesses(Username name, ClientAddress address) {
        return limits.untilLeft(Limit.GUESSES_BY_NAME, name).isZero() || !hasBeenAt(name, address.site())
                ? name
                : new NameFrom(name, address.site());
    }

    private boolean hasBeenAt(Username name, ClientAddress site) {
        var now = stamps.now();
        return sessions.addressesOf(name, now.minus(LATELY), now, MOST_ADDRESSES).stream()
                .anyMatch(address -> ClientAddress.of(address).site().equals(site));
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
