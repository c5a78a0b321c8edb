package app.confab.benchmark.servers;

import app.confab.benchmark.protocol.Dialect;
import app.confab.benchmark.usage.Processes;
import java.net.URI;

/// A server that answers, and the processes whose cost is counted.
public interface Target extends AutoCloseable {

    /// What it is called in the report.
    String name();

    Dialect dialect();

    URI url();

    Processes processes();

    /// Asks the server to free what it no longer needs, so that what is resident is what it holds; does nothing where a
    /// server can't be asked.
    void collectGarbage();

    /// Leaves nothing running that this target started.
    @Override
    void close();
}
