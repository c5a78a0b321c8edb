package app.confab.persistence.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import app.confab.domain.accounts.AccountId;
import app.confab.domain.messages.ClientMessageId;
import app.confab.domain.messages.MessageBody;
import app.confab.domain.messages.MessageId;
import app.confab.domain.rooms.RoomId;
import app.confab.domain.timeline.Change;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RunTest {
    private static final AccountId ADA = new AccountId(new UUID(1, 1));

    @Test
    void postsAloneAreOneRun() {
        assertThat(Run.of(List.of(post(1), post(2), post(1)))).hasSize(1);
    }

    @Test
    void changesOfOtherRoomsDoNotDivideARun() {
        var batch = List.of(post(1), join(2), post(1), join(3), post(1));

        assertThat(Run.of(batch)).extracting(run -> run.tickets().size()).containsExactly(3, 2);
    }

    @Test
    void eachTurnWithinARoomIsARunOfItsOwn() {
        var batch = List.of(join(1), post(1), join(1), post(2));

        assertThat(Run.of(batch))
                .extracting(Run::tickets)
                .containsExactly(
                        List.of(batch.get(3)), List.of(batch.get(0)), List.of(batch.get(1)), List.of(batch.get(2)));
    }

    @Test
    void whateverTheBatchEachRoomKeepsItsOrderAndEachRunItsKind() {
        var random = new Random(42);
        for (var round = 0; round < 200; round++) {
            var batch = IntStream.range(0, 60)
                    .mapToObj(_ -> random.nextInt(4) == 0 ? join(random.nextInt(5)) : post(random.nextInt(5)))
                    .toList();

            var runs = Run.of(batch);

            assertThat(runs)
                    .allSatisfy(run -> assertThat(run.tickets())
                            .allSatisfy(ticket -> assertThat(ticket.change() instanceof Change.Post)
                                    .isEqualTo(run.isPosts())));
            for (var number = 0; number < 5; number++) {
                var room = room(number);
                assertThat(runs.stream()
                                .flatMap(run -> run.tickets().stream())
                                .filter(t -> t.room().equals(room)))
                        .containsExactlyElementsOf(batch.stream()
                                .filter(t -> t.room().equals(room))
                                .toList());
            }
        }
    }

    private static Ticket post(int room) {
        return new Ticket(new Change.Post(
                room(room),
                new MessageId(UUID.randomUUID()),
                ADA,
                new ClientMessageId("name"),
                new MessageBody("text"),
                Instant.EPOCH));
    }

    private static Ticket join(int room) {
        return new Ticket(new Change.Join(room(room), ADA, Instant.EPOCH));
    }

    private static RoomId room(int number) {
        return new RoomId(new UUID(0, number));
    }
}
