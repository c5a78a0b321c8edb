package app.confab.persistence.timeline;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import app.confab.application.timeline.CommittedEvents;
import app.confab.application.timeline.RoomLog.Appended;
import app.confab.application.world.ToldEvents;
import app.confab.domain.accounts.AccountId;
import app.confab.domain.messages.ClientMessageId;
import app.confab.domain.messages.MessageBody;
import app.confab.domain.messages.MessageId;
import app.confab.domain.refusals.Refusal;
import app.confab.domain.rooms.RoomId;
import app.confab.domain.rooms.Seq;
import app.confab.domain.timeline.Change;
import app.confab.domain.timeline.TimelineEvent;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;

class RunWriterTest {
    private final ToldEvents told = new ToldEvents();
    private final List<List<Ticket>> attempts = new ArrayList<>();

    @Test
    void contentionIsTriedAgainButNotForEver() {
        var ticket = ticket(1);

        writer(_ -> failure("40P01")).write(List.of(ticket));

        assertThat(attempts).hasSize(5);
        assertThat(refusal(ticket)).isInstanceOf(Refusal.Unavailable.class);
        assertThat(told.uncertain()).isEmpty();
    }

    @Test
    void aRoomFoundLockedIsNotWaitedForAgain() {
        var locked = List.of(ticket(1), ticket(1));
        var free = ticket(2);

        writer(run -> run.getFirst().room().equals(free.room()) ? null : failure("55P03"))
                .write(List.of(locked.getFirst(), free, locked.getLast()));

        assertThat(attempts).hasSize(3);
        assertThat(locked).allSatisfy(ticket -> assertThat(refusal(ticket)).isInstanceOf(Refusal.Unavailable.class));
        assertThat(free.result()).isCompleted();
    }

    @Test
    void aLostConnectionLeavesEveryRoomOfTheRunUncertain() {
        var tickets = List.of(ticket(1), ticket(2), ticket(1));

        writer(_ -> failure("08006")).write(tickets);

        assertThat(attempts).hasSize(1);
        assertThat(told.uncertain())
                .containsExactly(tickets.get(0).room(), tickets.get(1).room());
        assertThat(tickets).allSatisfy(ticket -> assertThat(refusal(ticket)).isInstanceOf(Refusal.Unavailable.class));
    }

    @Test
    void afterAFaultOfOursTheRoomIsUncertainAndNothingIsWrittenAgain() {
        var tickets = List.of(ticket(1), ticket(1));

        writer(_ -> new IllegalArgumentException("an answer that nobody understands"))
                .write(tickets);

        assertThat(attempts).hasSize(1);
        assertThat(told.uncertain()).containsExactly(tickets.getFirst().room());
        assertThat(tickets)
                .allSatisfy(ticket -> assertThat(refusal(ticket)).isInstanceOf(IllegalArgumentException.class));
    }

    @Test
    void aChangeThatTheDatabaseDoesNotTakeIsFoundByWritingOneByOne() {
        var tickets = List.of(ticket(1), ticket(1), ticket(1));
        var broken = tickets.get(1);

        writer(run -> run.contains(broken) ? failure("22008") : null).write(tickets);

        assertThat(attempts).hasSize(4);
        assertThat(refusal(broken)).isInstanceOf(IllegalStateException.class);
        assertThat(Stream.of(tickets.get(0), tickets.get(2)))
                .allSatisfy(ticket -> assertThat(ticket.result()).isCompleted());
    }

    @Test
    void onceTheDatabaseIsGoneTheRestIsRefusedUntried() {
        var tickets = List.of(ticket(1), ticket(1), ticket(1));

        writer(run -> failure(run.size() > 1 ? "22008" : "53300")).write(tickets);

        assertThat(attempts).hasSize(2);
        assertThat(tickets).allSatisfy(ticket -> assertThat(refusal(ticket)).isInstanceOf(Refusal.Unavailable.class));
    }

    @Test
    void aPostIsAnsweredBeforeAnybodyIsTold() {
        var ticket = new Ticket(new Change.Post(
                new RoomId(new UUID(0, 1)),
                new MessageId(new UUID(2, 1)),
                new AccountId(new UUID(1, 1)),
                new ClientMessageId("m1"),
                new MessageBody("hello"),
                null,
                Instant.EPOCH));

        assertThat(wasAnsweredWhenTold(ticket)).containsExactly(true);
    }

    @Test
    void anyOtherChangeIsToldOfBeforeItIsAnswered() {
        assertThat(wasAnsweredWhenTold(ticket(1))).containsExactly(false);
    }

    private static List<Boolean> wasAnsweredWhenTold(Ticket ticket) {
        var answered = new ArrayList<Boolean>();
        var event = new TimelineEvent.MessageDeleted(
                ticket.room(), new Seq(1), Instant.EPOCH, new MessageId(new UUID(2, 1)));
        RunStatement statement = _ -> List.of(new Outcome.Done(new Appended(List.of(event), false)));
        CommittedEvents listener = new CommittedEvents() {
            @Override
            public void committed(List<TimelineEvent> events) {
                answered.add(ticket.result().isDone());
            }

            @Override
            public void uncertain(RoomId room) {}
        };
        new RunWriter(Map.of(Run.Kind.of(ticket.change()), statement), new Listeners(() -> List.of(listener)))
                .write(List.of(ticket));
        return answered;
    }

    /// What a statement fails with, or null for one that does not fail.
    private interface Failing {
        @Nullable RuntimeException on(List<Ticket> run);
    }

    private GroupCommit.BatchWriter writer(Failing failing) {
        RunStatement statement = run -> {
            attempts.add(run);
            var failure = failing.on(run);
            if (failure != null) {
                throw failure;
            }
            return run.stream()
                    .<Outcome>map(_ -> new Outcome.Done(new Appended(List.of(), false)))
                    .toList();
        };
        return new RunWriter(
                Map.of(Run.Kind.ROOM_CHANGES, statement), new Listeners(() -> List.<CommittedEvents>of(told)));
    }

    private static RuntimeException failure(String state) {
        return new DataAccessResourceFailureException("a test", new SQLException("a test", state));
    }

    private static Throwable refusal(Ticket ticket) {
        var thrown = catchThrowable(() -> ticket.result().join());
        assertThat(thrown).isInstanceOf(CompletionException.class);
        return requireNonNull(thrown.getCause());
    }

    private static Ticket ticket(int room) {
        return new Ticket(new Change.Join(new RoomId(new UUID(0, room)), new AccountId(new UUID(1, 1)), Instant.EPOCH));
    }
}
