package app.confab.persistence.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.confab.application.timeline.CommittedEvents;
import app.confab.application.timeline.RoomLog;
import app.confab.application.world.Scene;
import app.confab.domain.accounts.Account;
import app.confab.domain.messages.MessageBody;
import app.confab.domain.messages.MessageState;
import app.confab.domain.refusals.Refusal;
import app.confab.domain.rooms.RoomId;
import app.confab.domain.timeline.TimelineEvent;
import app.confab.domain.timeline.TimelineEvent.MemberLeft;
import app.confab.persistence.PersistentStores;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What happens when other nodes write to the same rooms.
class RoomLogAgainstOthersIT {
    private static PersistentStores persistent;

    private Scene scene;

    @BeforeAll
    static void open() {
        persistent = PersistentStores.open();
    }

    @AfterAll
    static void close() {
        persistent.close();
    }

    @BeforeEach
    void setScene() {
        scene = new Scene(persistent.stores());
    }

    @Test
    void aPostThatWaitedWhileItsAuthorWasRemovedIsForbidden() throws SQLException {
        var grace = scene.person("grace");
        var room = scene.roomOf(scene.person("ada"), grace);
        try (var other = new OtherSession(persistent)) {
            other.lock(room);
            other.remove(room, grace);
            var post = persistent.stores().log().submit(scene.posting(room, grace, "still here?"));
            other.awaitSomebodyWaiting();
            other.commit();

            assertThatThrownBy(() -> Scene.result(post)).isInstanceOf(Refusal.Forbidden.class);
        }
        assertThat(scene.events(room)).last().isInstanceOf(MemberLeft.class);
    }

    @Test
    void aPostThatWaitedForItsOwnRepeatGetsTheFirstMessage() throws SQLException {
        var ada = scene.person("ada");
        var room = scene.roomOf(ada);
        var post = scene.posting(room, ada, "once");
        try (var other = new OtherSession(persistent)) {
            other.lock(room);
            other.execute("""
                    select from post_messages(array['%s'::uuid], array['%s'::uuid], array['%s'::uuid],
                        array['%s'], array['once, elsewhere'], array[now()], null, null)
                    """.formatted(
                            room.value(),
                            post.message().value(),
                            ada.id().value(),
                            post.clientMessageId().value()));
            var repeat = persistent.stores().log().submit(post);
            other.awaitSomebodyWaiting();
            other.commit();

            var appended = Scene.result(repeat);
            assertThat(appended.repeat()).isTrue();
            assertThat(Scene.message(appended).state())
                    .isEqualTo(new MessageState.Live(new MessageBody("once, elsewhere"), null));
        }
        assertThat(scene.events(room)).hasSize(2);
    }

    @Test
    void aRoomThatStaysLockedHoldsUpNoOtherForGood() throws SQLException {
        var ada = scene.person("ada");
        var locked = scene.roomOf(ada);
        var free = scene.roomOf(ada);
        try (var other = new OtherSession(persistent)) {
            other.lock(locked);
            var warmUp = persistent.stores().log().submit(scene.posting(locked, ada, "holds up the writer"));
            var here = persistent.stores().log().submit(scene.posting(locked, ada, "stuck"));
            var there = persistent.stores().log().submit(scene.posting(free, ada, "gets through"));

            assertThatThrownBy(() -> Scene.result(warmUp)).isInstanceOf(Refusal.Unavailable.class);
            assertThatThrownBy(() -> Scene.result(here)).isInstanceOf(Refusal.Unavailable.class);
            assertThat(Scene.result(there).events()).hasSize(1);
        }
        assertThat(scene.post(locked, ada, "free again").seq().value()).isEqualTo(2);
    }

    @Test
    void aDeadlockIsResolvedByTryingAgain() throws Exception {
        var ada = scene.person("ada");
        var rooms = Stream.generate(() -> scene.roomOf(ada)).limit(2).sorted().toList();
        try (var other = new OtherSession(persistent)) {
            other.leaveDeadlocksToTheOther();
            other.lock(rooms.getLast());
            var tickets = inOneBatch(ada, rooms);
            other.awaitSomebodyWaiting();
            other.lock(rooms.getFirst());
            other.commit();

            assertThat(tickets)
                    .allSatisfy(
                            ticket -> assertThat(Scene.result(ticket).repeat()).isFalse());
        }
    }

    /// Posts to the rooms while the writer is held up elsewhere, so that it finds all of it waiting.
    private List<CompletionStage<RoomLog.Appended>> inOneBatch(Account author, List<RoomId> rooms) throws Exception {
        var elsewhere = scene.roomOf(author);
        var stopped = new CountDownLatch(1);
        var goOn = new CountDownLatch(1);
        persistent.stores().told().alsoTell(stoppingAt(elsewhere, stopped, goOn));
        try {
            persistent.stores().log().submit(scene.posting(elsewhere, author, "lets a batch gather"));
            stopped.await();
            return rooms.stream()
                    .map(room -> persistent.stores().log().submit(scene.posting(room, author, "both at once")))
                    .toList();
        } finally {
            goOn.countDown();
        }
    }

    @Test
    void aWriterThatStopsAfterItsCommitHoldsNoLock() throws Exception {
        var ada = scene.person("ada");
        var room = scene.roomOf(ada);
        var stopped = new CountDownLatch(1);
        var goOn = new CountDownLatch(1);
        persistent.stores().told().alsoTell(stoppingAt(room, stopped, goOn));

        var ticket = persistent.stores().log().submit(scene.joining(room, scene.person("grace")));
        stopped.await();
        try (var other = new OtherSession(persistent)) {
            other.lockWithoutWaiting(room);
            assertThat(ticket.toCompletableFuture()).isNotDone();
        } finally {
            goOn.countDown();
        }
        assertThat(Scene.result(ticket).events()).hasSize(1);
    }

    private static CommittedEvents stoppingAt(RoomId room, CountDownLatch stopped, CountDownLatch goOn) {
        return new CommittedEvents() {
            @Override
            public void committed(List<TimelineEvent> events) {
                if (events.getFirst().room().equals(room)) {
                    stopped.countDown();
                    try {
                        goOn.await();
                    } catch (InterruptedException e) {
                        throw new IllegalStateException(e);
                    }
                }
            }

            @Override
            public void uncertain(RoomId uncertain) {}
        };
    }
}
