package app.confab.application.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.confab.application.timeline.RoomLog.Appended;
import app.confab.application.world.Scene;
import app.confab.application.world.Stores;
import app.confab.domain.refusals.Refusal;
import app.confab.domain.timeline.Change;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;

/// Waiting for a ticket.
class AppendTest {
    private final Scene scene = new Scene(Stores.inMemory());
    private final Change change = scene.creating(scene.person("ada"));

    @Test
    void whatATicketCompletesWithIsAnswered() {
        var appended = new Appended(List.of(), true);
        RoomLog log = _ -> CompletableFuture.completedStage(appended);

        assertThat(log.append(change)).isSameAs(appended);
    }

    @Test
    void whatATicketFailsWithIsThrown() {
        var refusal = new Refusal.Conflict("not now");
        RoomLog log = _ -> CompletableFuture.failedStage(refusal);

        assertThatThrownBy(() -> log.append(change)).isSameAs(refusal);
    }

    @Test
    void anErrorIsThrownWithWhereItWasMet() {
        var error = new OutOfMemoryError("for a moment");
        RoomLog log = _ -> CompletableFuture.failedStage(error);

        assertThatThrownBy(() -> log.append(change))
                .isInstanceOf(CompletionException.class)
                .hasCause(error);
    }
}
