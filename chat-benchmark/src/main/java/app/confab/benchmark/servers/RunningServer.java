package app.confab.benchmark.servers;

import app.confab.benchmark.protocol.Dialect;
import app.confab.benchmark.protocol.WireContract;
import app.confab.benchmark.usage.Processes;
import java.net.URI;

/// A server that somebody else runs; it is left as it was.
public record RunningServer(URI url, Processes processes) implements Target {

    @Override
    public String name() {
        return "confab";
    }

    @Override
    public Dialect dialect() {
        return new WireContract();
    }

    @Override
    public void collectGarbage() {
        // Not ours to disturb.
    }

    @Override
    public void close() {
        // Not ours to stop.
    }
}
