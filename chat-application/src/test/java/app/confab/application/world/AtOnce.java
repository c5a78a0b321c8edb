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
import java.util.concurrent.atomic.AtomicBoolean;
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
        var threads = Executors.newFixedThreadPool(works.size());
        try {
            var results = works.stream()
                    .map(work -> threads.submit(() -> {
                        start.await();
                        return work.call();
                    }))
                    .toList();
            return results.stream().map(AtOnce::result).toList();
        } finally {
            threads.shutdownNow();
        }
    }

    /// Reads again and again until the writing is over, and once more then.
    public static void readWhile(Runnable writing, Runnable reading) {
        var written = new AtomicBoolean();
        Callable<Boolean> writer = () -> {
            try {
                writing.run();
            } finally {
                written.set(true);
            }
            return true;
        };
        Callable<Boolean> reader = () -> {
            while (!written.get()) {
                reading.run();
            }
            reading.run();
            return true;
        };
        run(List.of(writer, reader));
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
