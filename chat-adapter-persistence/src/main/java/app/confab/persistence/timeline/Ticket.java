package app.confab.persistence.timeline;

import app.confab.application.timeline.RoomLog.Appended;
import app.confab.domain.refusals.Refusal;
import app.confab.domain.rooms.RoomId;
import app.confab.domain.timeline.Change;
import java.util.concurrent.CompletableFuture;

/// A change that waits to be written, and what its submitter waits for.
record Ticket(Change change, CompletableFuture<Appended> result) {

    Ticket(Change change) {
        this(change, new CompletableFuture<>());
    }

    RoomId room() {
        return change.room();
    }

    void refuse(RuntimeException refusal) {
        result.completeExceptionally(refusal);
    }

    static Refusal unavailable() {
        return new Refusal.Unavailable("the database does not answer");
    }
}
