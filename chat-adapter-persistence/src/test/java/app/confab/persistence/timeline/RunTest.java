package app.confab.persistence.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import app.confab.domain.accounts.AccountId;
import app.confab.domain.messages.ClientMessageId;
import app.confab.domain.messages.MessageBody;
import app.confab.domain.messages.MessageId;
import app.confab.domain.rooms.RoomId;
import app.confab.domain.timeline.Change;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RunTest {
    private static final AccountId ADA = new AccountId(new UUID(1, 1));

    @Test
    void postsAloneAreOneRun() {
        assertThat(Run.of(List.of(post(1), post(2), post(1)))).hasSize(1);
    }

    @Test
    void changesOfOtherRoomsDoNotDivideARun() {
        var batch = List.of(post(1), join(2), post(1), deletion(4), post(1), join(3));

        assertThat(Run.of(batch)).extracting(run -> run.tickets().size()).containsExactly(3, 1, 2);
    }

    @Test
    void eachTurnWithinARoomIsARunOfItsOwn() {
        var batch = List.of(join(1), post(1), join(1), post(2), deletion(1));

        assertThat(Run.of(batch))
                .extracting(Run::tickets)
                .containsExactly(
                        List.of(batch.get(3)),
                        List.of(batch.get(0)),
                        List.of(batch.get(1)),
                        List.of(batch.get(2)),
                        List.of(batch.get(4)));
    }

    @Test
    void aRepeatGoesIntoALaterRunThanWhatItRepeats() {
        var first = post(1, "same", null);
        var repeat = post(1, "same", null);

        assertThat(Run.of(List.of(first, post(2, "same", null), repeat, post(1), repeat)))
                .extracting(run -> run.tickets().size())
                .containsExactly(2, 2, 1);
    }

    @Test
    void anAnswerGoesIntoALaterRunThanTheMessageThatItAnswers() {
        var question = post(1);
        var answer = post(1, "answer", ((Change.Post) question.change()).message());

        assertThat(Run.of(List.of(question, answer)))
                .extracting(Run::tickets)
                .containsExactly(List.of(question), List.of(answer));
    }

    @Test
    void whateverTheBatchEachRoomKeepsItsOrderAndEachRunItsKind() {
        var random = new Random(42);
        for (var round = 0; round < 200; round++) {
            var batch = IntStream.range(0, 60).mapToObj(_ -> anyChange(random)).toList();

            var runs = Run.of(batch);

            assertThat(runs).allSatisfy(RunTest::isOfOneKind);
            assertThat(runs).allSatisfy(RunTest::repeatsNothing);
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

    private static Ticket anyChange(Random random) {
        var room = random.nextInt(5);
        return switch (random.nextInt(5)) {
            case 0 -> join(room);
            case 1 -> deletion(room);
            case 2 -> post(room, "name" + random.nextInt(3), null);
            default -> post(room);
        };
    }

    private static void isOfOneKind(Run run) {
        assertThat(run.tickets())
                .allSatisfy(ticket -> assertThat(Run.Kind.of(ticket.change())).isEqualTo(run.kind()));
    }

    private static void repeatsNothing(Run run) {
        var names = new HashSet<List<Object>>();
        for (var ticket : run.tickets()) {
            if (ticket.change() instanceof Change.Post post) {
                assertThat(names.add(List.of(post.room(), post.clientMessageId())))
                        .isTrue();
            }
        }
    }

    private static Ticket post(int room) {
        return post(room, UUID.randomUUID().toString(), null);
    }

    private static Ticket post(int room, String name, @Nullable MessageId answered) {
        return new Ticket(new Change.Post(
                room(room),
                new MessageId(UUID.randomUUID()),
                ADA,
                new ClientMessageId(name),
                new MessageBody("text"),
                answered,
                Instant.EPOCH));
    }

    private static Ticket deletion(int room) {
        return new Ticket(new Change.Delete(room(room), new MessageId(UUID.randomUUID()), ADA, Instant.EPOCH));
    }

    private static Ticket join(int room) {
        return new Ticket(new Change.Join(room(room), ADA, Instant.EPOCH));
    }

    private static RoomId room(int number) {
        return new RoomId(new UUID(0, number));
    }
}
