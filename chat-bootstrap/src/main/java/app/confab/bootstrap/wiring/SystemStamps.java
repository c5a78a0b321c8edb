package app.confab.bootstrap.wiring;

import app.confab.application.kernel.Stamps;
import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochRandomGenerator;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/// Stamps from the system's clock.
final class SystemStamps implements Stamps {
    private final Clock clock = Clock.systemUTC();
    private final TimeBasedEpochRandomGenerator ids = Generators.timeBasedEpochRandomGenerator();

    @Override
    public Stamp next() {
        var id = ids.generate();
        return new Stamp(id, Instant.ofEpochMilli(id.getMostSignificantBits() >>> 16));
    }

    @Override
    public Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
