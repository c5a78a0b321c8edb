package app.confab.benchmark;

import app.confab.benchmark.load.Cast;
import app.confab.benchmark.load.Ceiling;
import app.confab.benchmark.load.IdleConnections;
import app.confab.benchmark.load.Measured;
import app.confab.benchmark.load.Scenario;
import app.confab.benchmark.load.Timing;
import app.confab.benchmark.load.Traffic;
import app.confab.benchmark.load.Trial;
import app.confab.benchmark.protocol.ChatApi;
import app.confab.benchmark.servers.Target;
import java.time.Duration;
import java.util.List;

/// A server that is measured, with the people who load it.
final class Subject implements AutoCloseable {

    private static final int CLIMB_FROM = 2;

    private final Target target;
    private final ChatApi api;
    private final Cast cast;
    private final Scenario first;

    /// Takes the server over: it is closed with this, and where its people can't be assembled.
    Subject(Target target, Scenario first) {
        this.target = target;
        this.first = first;
        this.api = new ChatApi(target.url());
        try {
            this.cast = Cast.assemble(api, first);
        } catch (IllegalStateException failure) {
            close();
            throw failure;
        }
    }

    Target target() {
        return target;
    }

    Measured heat(Duration time) {
        return new Trial(target, Timing.heating(time)).run(cast, first.heating());
    }

    Measured run(Scenario scenario, boolean quick) {
        return new Trial(target, quick ? Timing.QUICK : Timing.FULL).run(cast, scenario);
    }

    IdleConnections.Held idle(Scenario scenario) {
        return new IdleConnections(target).measure(cast, scenario);
    }

    /// Higher and higher rates, up to the ceiling. A step past it may break off connections: that ends the
    /// search and is no fault. Nothing for traffic that sets its own pace.
    List<Measured> climb(Scenario scenario) {
        return scenario.traffic() instanceof Traffic.Steady steady
                ? new Ceiling(new Trial(target, Timing.QUICK))
                        .search(cast, scenario, steady.messagesPerSecond() * CLIMB_FROM)
                : List.of();
    }

    @Override
    public void close() {
        api.close();
        target.close();
    }
}
