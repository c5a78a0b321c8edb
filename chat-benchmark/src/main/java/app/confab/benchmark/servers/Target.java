package app.confab.benchmark.servers;

import app.confab.benchmark.usage.Processes;
import java.net.URI;

/// A server that answers, and the processes whose cost is counted.
public interface Target extends AutoCloseable {

    URI url();

    Processes processes();

    /// Leaves nothing running that this target started.
    @Override
    void close();
}
