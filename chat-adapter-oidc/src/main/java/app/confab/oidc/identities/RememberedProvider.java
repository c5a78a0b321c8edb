package app.confab.oidc.identities;

import app.confab.oidc.identities.Discovery.Failed;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Knows the provider's configuration, asked for when it is first needed and again after an hour. One that can't
/// be asked again is taken to be as it was. However many want to know at once, one asks: the others take what is
/// known, or fail with the one who asks. Thread-safe.
final class RememberedProvider {

    /// Asks the provider.
    @FunctionalInterface
    interface Asking {
        KnownProvider ask() throws Failed;
    }

    private static final Logger LOG = LoggerFactory.getLogger(RememberedProvider.class);
    private static final Duration LIFE = Duration.ofHours(1);
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final Duration FIRST_PATIENCE = Duration.ofSeconds(5);

    /// What was found out last, good until it is to be asked again.
    private record Memory(
            @Nullable KnownProvider known, @Nullable Failed failure, Instant until) {

        KnownProvider told() throws Failed {
            if (known != null) {
                return known;
            }
            throw failure == null ? new Failed("has not been asked") : failure;
        }
    }

    private final Asking asking;
    private final InstantSource clock;
    private final ReentrantLock oneAsks = new ReentrantLock();
    private volatile Memory memory = new Memory(null, null, Instant.MIN);

    RememberedProvider(Asking asking, InstantSource clock) {
        this.asking = asking;
        this.clock = clock;
    }

    /// Blocks while nothing is known and somebody asks.
    ///
    /// @throws Failed where nothing is known of it and nothing can be found out
    KnownProvider get() throws Failed {
        if (isGood(memory)) {
            return memory.told();
        }
        if (memory.known() != null) {
            return oneAsks.tryLock() ? asked() : memory.told();
        }
        oneAsks.lock();
        return asked();
    }

    private boolean isGood(Memory remembered) {
        return clock.instant().isBefore(remembered.until());
    }

    /// By whoever holds the lock, unless somebody has asked meanwhile.
    private KnownProvider asked() throws Failed {
        try {
            if (!isGood(memory)) {
                memory = found(memory.known());
            }
            return memory.told();
        } finally {
            oneAsks.unlock();
        }
    }

    private Memory found(@Nullable KnownProvider former) {
        try {
            return new Memory(asking.ask(), null, clock.instant().plus(LIFE));
        } catch (Failed failed) {
            LOG.warn("The identity provider {}", failed.getMessage());
            return new Memory(former, failed, clock.instant().plus(former == null ? FIRST_PATIENCE : PATIENCE));
        }
    }
}
