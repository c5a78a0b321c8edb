package app.confab.bootstrap.wiring;

import app.confab.application.kernel.Stamps;
import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochRandomGenerator;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/// Stamps from the system's clock.
final class SystemStamps implements Stamps {
    private final Clock clock;
    private final TimeBasedEpochRandomGenerator ids = Generators.timeBasedEpochRandomGenerator();

    SystemStamps(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Stamp next() {
        return new Stamp(ids.generate(), now());
    }

    @Override
    public Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
