package app.confab.verification.faults;

import app.confab.verification.faults.Fault.Kind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;

/// Which faults happen when. The same seed makes the same schedule; faults overlap as it happens.
public record Schedule(List<Fault> faults) {
    /// Longer than the driver's 15 s, the nodes' lease of 10 s and whatever a client waits for.
    private static final long LONGER_THAN_EVERY_TIMEOUT = 16_500;

    public Schedule {
        faults = List.copyOf(faults);
    }

    /// Each kind of fault once before any comes again, `gapMillis` apart on average, for `millis` in all.
    public static Schedule of(long seed, int nodes, long millis, long gapMillis) {
        var random = new Random(seed);
        var faults = new ArrayList<Fault>();
        var kinds = new ArrayList<Kind>();
        for (var at = gapMillis; at < millis; at += gapMillis / 2 + random.nextLong(gapMillis)) {
            if (kinds.isEmpty()) {
                kinds.addAll(Arrays.asList(Kind.values()));
                Collections.shuffle(kinds, random);
            }
            var kind = kinds.removeLast();
            faults.add(new Fault(kind, 1 + random.nextInt(nodes), at, duration(kind, random)));
        }
        return new Schedule(faults);
    }

    @Override
    public String toString() {
        return faults.stream().map(fault -> "    " + fault + "\n").collect(Collectors.joining());
    }

    private static long duration(Kind kind, RandomGenerator random) {
        return switch (kind) {
            case KILL_NODE, KILL_DATABASE, KILL_BOTH, ROLLING_RESTART, CUT_CLIENTS -> 0;
            case PAUSE_NODE -> LONGER_THAN_EVERY_TIMEOUT + random.nextLong(2_000);
            case PAUSE_DATABASE -> random.nextInt(3) == 0 ? LONGER_THAN_EVERY_TIMEOUT : 1_000 + random.nextLong(4_000);
            case CUT_DATABASE -> random.nextLong(4_000);
            case HOLD_FROM_CLIENTS, HOLD_TO_CLIENTS -> 1_000 + random.nextLong(12_000);
            case HOLD_FROM_NODE, HOLD_TO_NODE ->
                random.nextInt(3) == 0 ? LONGER_THAN_EVERY_TIMEOUT : 500 + random.nextLong(6_000);
        };
    }
}
