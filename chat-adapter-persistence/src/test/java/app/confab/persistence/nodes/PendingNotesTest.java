package app.confab.persistence.nodes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class PendingNotesTest {
    private static final UUID ROOM = UUID.fromString("0193547a-0000-7abc-9def-0123456789ab");

    private final PendingNotes pending = new PendingNotes();

    @Test
    void ofNotesAboutOneSubjectTheGreatestNumberStands() throws InterruptedException {
        pending.add(Note.numbered('r', ROOM, 4));
        pending.add(Note.numbered('r', ROOM, 6));
        pending.add(Note.numbered('r', ROOM, 5));
        pending.add(Note.of('a', ROOM));

        assertThat(pending.take()).containsExactly(Note.numbered('r', ROOM, 6), Note.of('a', ROOM));
    }

    @Test
    void whoeverTakesWaitsForTheFirst() {
        var taken = CompletableFuture.supplyAsync(this::take);

        pending.add(Note.of('a', ROOM));

        assertThat(taken.join()).containsExactly(Note.of('a', ROOM));
    }

    @Test
    void notesThatNobodyTakesDoNotPileUp() throws InterruptedException {
        for (var i = 0; i < 100_000; i++) {
            pending.add(Note.of('a', new UUID(0x7000, i)));
        }

        assertThat(pending.take()).hasSizeLessThanOrEqualTo(20_000).contains(Note.of('a', new UUID(0x7000, 99_999)));
    }

    @Test
    void whatIsPendingAtTheEndIsTaken() throws InterruptedException {
        pending.add(Note.of('a', ROOM));
        pending.close();
        pending.linger(60_000);

        assertThat(pending.take()).containsExactly(Note.of('a', ROOM));
        assertThat(pending.take()).isEmpty();
    }

    private List<Note> take() {
        try {
            return pending.take();
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }
}
