package app.confab.benchmark.usage;

import java.time.Duration;

/// Processor time since the processes began, and the memory that they hold now: the server's own resident size,
/// and for the database the proportional one, in which what its processes share counts once.
public record Usage(Duration serverCpu, Duration databaseCpu, long serverBytes, long databaseBytes) {

    /// What was spent between an earlier look and this one; the memory is this one's.
    public Usage since(Usage earlier) {
        return new Usage(
                serverCpu.minus(earlier.serverCpu), databaseCpu.minus(earlier.databaseCpu), serverBytes, databaseBytes);
    }

    public Duration cpu() {
        return serverCpu.plus(databaseCpu);
    }
}
