package app.confab.websocket.connection;

import app.confab.domain.refusals.Refusal;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One kind of work that may block, to be done for keys, e.g. a look at an account. After each request it is
/// done at least once, for one key at most once at a time, however many requests come meanwhile; where it fails
/// it stays due until [#retry]. Thread-safe; requests return at once.
final class Errands<K> {
    private static final Logger LOG = LoggerFactory.getLogger(Errands.class);

    private enum State {
        RUNNING,
        RUNNING_AND_DUE_AGAIN,
        FAILED
    }

    private final Map<K, State> states = new ConcurrentHashMap<>();

    /// Of those that fail, only the first failure is worth a line: they are tried again so soon.
    private final Set<K> reported = ConcurrentHashMap.newKeySet();

    private final Executor executor;
    private final String what;
    private final Consumer<K> errand;

    /// @param what is said in the log, before the key
    Errands(Executor executor, String what, Consumer<K> errand) {
        this.executor = executor;
        this.what = what;
        this.errand = errand;
    }

    void request(K key) {
        var state = states.merge(
                key,
                State.RUNNING,
                (present, _) -> present == State.FAILED ? State.RUNNING : State.RUNNING_AND_DUE_AGAIN);
        if (state == State.RUNNING) {
            start(key);
        }
    }

    /// Starts what has failed once more.
    void retry() {
        states.forEach((key, state) -> {
            if (state == State.FAILED) {
                request(key);
            }
        });
    }

    boolean isDone() {
        return states.isEmpty();
    }

    private void start(K key) {
        try {
            executor.execute(() -> run(key));
        } catch (RejectedExecutionException stopping) {
            LOG.debug("{} {} is left, since the node stops", what, key, stopping);
            states.put(key, State.FAILED);
        } catch (RuntimeException | Error refused) {
            failed(key, refused);
        }
    }

    private void run(K key) {
        try {
            do {
                errand.accept(key);
            } while (isDueAgain(key));
            reported.remove(key);
        } catch (RuntimeException | Error notNow) {
            failed(key, notNow);
        }
    }

    private boolean isDueAgain(K key) {
        return states.compute(key, (_, state) -> state == State.RUNNING_AND_DUE_AGAIN ? State.RUNNING : null) != null;
    }

    private void failed(K key, Throwable failure) {
        if (!(failure instanceof Refusal.Unavailable) && reported.add(key)) {
            LOG.error("{} {} fails for now", what, key, failure);
        }
        states.put(key, State.FAILED);
    }
}
