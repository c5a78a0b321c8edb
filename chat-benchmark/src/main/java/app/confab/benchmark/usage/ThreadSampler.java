package app.confab.benchmark.usage;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/// Looks once a second at what each thread of a server and of its PostgreSQL has used of the processors, from when it
/// is made until it is closed. Of these seconds the median counts, name by name: what a compiler or a neighbour of the
/// machine takes in bursts moves it little, so that it shows what a change is worth where the sum does not.
public final class ThreadSampler implements AutoCloseable {
    private static final long NANOS_PER_SECOND = 1_000_000_000;

    private final Processes processes;
    private final List<Map<String, Double>> seconds = new ArrayList<>();
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("threads").factory());

    private Map<Long, ThreadTime> last;
    private long lastAt;

    public ThreadSampler(Processes processes) {
        this.processes = processes;
        this.last = processes.threads();
        this.lastAt = System.nanoTime();
        var _ = clock.scheduleAtFixedRate(this::look, 1, 1, TimeUnit.SECONDS);
    }

    /// Ends it; returns when nothing is looked at any more.
    @Override
    public void close() {
        clock.close();
    }

    /// Milliseconds a second, the highest first; empty where no second has passed. Only once it is closed.
    public Map<String, Double> medians() {
        return medians(seconds);
    }

    static Map<String, Double> medians(List<Map<String, Double>> seconds) {
        var medians = new LinkedHashMap<String, Double>();
        seconds.stream()
                .flatMap(second -> second.keySet().stream())
                .distinct()
                .map(name -> Map.entry(name, median(name, seconds)))
                .sorted(Map.Entry.<String, Double>comparingByValue().reversed())
                .forEach(entry -> medians.put(entry.getKey(), entry.getValue()));
        return medians;
    }

    private static double median(String name, List<Map<String, Double>> seconds) {
        var sorted = seconds.stream()
                .mapToDouble(second -> second.getOrDefault(name, 0.0))
                .sorted()
                .toArray();
        return sorted[sorted.length / 2];
    }

    private void look() {
        var now = processes.threads();
        var at = System.nanoTime();
        seconds.add(used(last, now, (double) (at - lastAt) / NANOS_PER_SECOND));
        last = now;
        lastAt = at;
    }

    /// By name, in milliseconds a second. A thread that has ended meanwhile is left out.
    static Map<String, Double> used(Map<Long, ThreadTime> before, Map<Long, ThreadTime> after, double time) {
        var used = new HashMap<String, Double>();
        after.forEach((thread, spent) -> {
            var earlier = before.getOrDefault(thread, new ThreadTime(spent.name(), 0));
            used.merge(spent.name(), (spent.nanos() - earlier.nanos()) / 1e6 / time, Double::sum);
        });
        return used;
    }
}
