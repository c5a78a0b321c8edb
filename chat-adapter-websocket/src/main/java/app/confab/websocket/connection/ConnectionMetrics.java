package app.confab.websocket.connection;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.BaseUnits;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.Locale;

/// How many sockets there are, what waits to go out on them, and why they were closed. Looked up when somebody asks.
public final class ConnectionMetrics implements MeterBinder {
    private final Connections connections;

    public ConnectionMetrics(Connections connections) {
        this.connections = connections;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("confab.connections", connections, Connections::count)
                .description("Open WebSocket connections")
                .register(registry);
        Gauge.builder("confab.outbound", connections, all -> all.waitingBytes().sum())
                .description("What waits to go out, on all connections together")
                .baseUnit(BaseUnits.BYTES)
                .register(registry);
        Gauge.builder(
                        "confab.outbound.fullest",
                        connections,
                        all -> all.waitingBytes().max().orElse(0))
                .description("What waits to go out on the slowest connection")
                .baseUnit(BaseUnits.BYTES)
                .register(registry);
        for (var code : CloseCode.values()) {
            FunctionCounter.builder("confab.connections.closed", connections, all -> all.closedBy(code))
                    .description("Connections that this node has closed")
                    .tag("reason", code.name().toLowerCase(Locale.ROOT))
                    .register(registry);
        }
    }
}
