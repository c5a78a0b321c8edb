package app.confab.websocket;

import app.confab.application.timeline.RoomLog;
import app.confab.domain.refusals.Refusal;
import app.confab.domain.timeline.Change;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/// A log that refuses the next change, or fails at it, when it is told to.
final class RefusingLog implements RoomLog {
    private final RoomLog log;
    private final AtomicReference<@Nullable RuntimeException> next = new AtomicReference<>();

    RefusingLog(RoomLog log) {
        this.log = log;
    }

    void refuseNext(Refusal refusal) {
        next.set(refusal);
    }

    void breakNext(RuntimeException fault) {
        next.set(fault);
    }

    @Override
    public CompletionStage<Appended> submit(Change change) {
        var failure = next.getAndSet(null);
        return failure == null ? log.submit(change) : CompletableFuture.failedStage(failure);
    }
}
