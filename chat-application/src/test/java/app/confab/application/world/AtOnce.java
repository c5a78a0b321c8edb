package app.confab.application.world;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.IntFunction;

/// Lets several threads start at the same moment.
public final class AtOnce {
    private AtOnce() {}

    /// Each of `threads` threads does the work with its own number, from 0.
    public static <T> List<T> run(int threads, IntFunction<T> work) {
        var all = new ArrayList<Callable<T>>();
        for (var i = 0; i < threads; i++) {
            var number = i;
            all.add(() -> work.apply(number));
        }
        return run(all);
    }

    /// Each work on a thread of its own; the results in the order of the works.
    public static <T> List<T> run(List<Callable<T>> works) {
        var start = new CyclicBarrier(works.size());
        try (var threads = Executors.newFixedThreadPool(works.size())) {
            var results = works.stream()
                    .map(work -> threads.submit(() -> {
                        start.await();
                        return work.call();
                    }))
                    .toList();
            return results.stream().map(AtOnce::result).toList();
        }
    }

    private static <T> T result(Future<T> future) {
        try {
            return future.get(60, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException failed) {
            throw new AssertionError("one of the threads failed", failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError(interrupted);
        }
    }
}
