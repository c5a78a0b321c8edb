package app.confab.persistence.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.confab.application.timeline.CommittedEvents;
import app.confab.application.world.AtOnce;
import app.confab.application.world.Scene;
import app.confab.domain.accounts.Account;
import app.confab.domain.messages.Message;
import app.confab.domain.refusals.Refusal;
import app.confab.domain.rooms.RoomId;
import app.confab.domain.timeline.Change;
import app.confab.domain.timeline.TimelineEvent;
import app.confab.persistence.PersistentStores;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What happens to changes that are written together.
class RoomLogBatchesIT {
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
    void whatTheDatabaseDoesNotTakeFailsAloneInItsBatch() throws SQLException {
        var ada = scene.person("ada");
        var room = scene.roomOf(ada);
        var log = persistent.stores().log();
        try (var other = new OtherSession(persistent)) {
            other.lock(room);
            log.submit(scene.posting(room, ada, "lets a batch gather"));
            other.awaitSomebodyWaiting();
            var first = log.submit(scene.posting(room, ada, "first"));
            var broken = log.submit(atAnImpossibleTime(scene.posting(room, ada, "broken")));
            var last = log.submit(scene.posting(room, ada, "last"));
            other.commit();

            assertThat(Scene.message(Scene.result(first)).seq().value()).isEqualTo(3);
            assertThat(Scene.message(Scene.result(last)).seq().value()).isEqualTo(4);
            assertThatThrownBy(() -> Scene.result(broken)).isInstanceOf(IllegalStateException.class);
        }
        assertThat(scene.events(room)).hasSize(4);
    }

    private static Change.Post atAnImpossibleTime(Change.Post post) {
        return new Change.Post(
                post.room(),
                post.message(),
                post.author(),
                post.clientMessageId(),
                post.body(),
                post.replyTo(),
                Instant.MAX);
    }

    /// Alone each of these is judged by another statement.
    @Test
    void postsOfABatchAreJudgedAsIfEachWereAlone() throws SQLException {
        var ada = scene.person("ada");
        var room = scene.roomOf(ada);
        var hidden = scene.privateRoomOf(scene.person("linus"));
        var gone = scene.post(room, ada, "gone");
        scene.append(scene.deleting(gone, ada));
        var log = persistent.stores().log();
        try (var other = new OtherSession(persistent)) {
            other.lock(room);
            log.submit(scene.posting(room, ada, "lets a batch gather"));
            other.awaitSomebodyWaiting();
            var question = scene.posting(room, ada, "anybody?");
            var asked = log.submit(question);
            var again = log.submit(scene.posting(room, ada, question.clientMessageId(), "anybody at all?"));
            var answer = log.submit(scene.answering(room, ada, question.message(), "only me"));
            var toNothing = log.submit(scene.answering(room, ada, scene.unknownMessage(), "to whom?"));
            var toTombstone = log.submit(scene.answering(room, ada, gone.id(), "too late"));
            var byStranger = log.submit(scene.posting(room, scene.person("grace"), "may I?"));
            var unseen = log.submit(scene.posting(hidden, ada, "is there a room?"));
            other.commit();

            var message = Scene.message(Scene.result(asked));
            assertThat(Scene.result(again).repeat()).isTrue();
            assertThat(Scene.message(Scene.result(again))).isEqualTo(message);
            assertThat(Scene.message(Scene.result(answer)).replyTo()).isEqualTo(message.id());
            assertThatThrownBy(() -> Scene.result(toNothing)).isInstanceOf(Refusal.NotFound.class);
            assertThatThrownBy(() -> Scene.result(toTombstone)).isInstanceOf(Refusal.Conflict.class);
            assertThatThrownBy(() -> Scene.result(byStranger)).isInstanceOf(Refusal.Forbidden.class);
            assertThatThrownBy(() -> Scene.result(unseen)).isInstanceOf(Refusal.NotFound.class);
        }
        assertThat(scene.events(room)).hasSize(6);
    }

    @Test
    void aLonePostThatIsRefusedLeavesNoGap() {
        var ada = scene.person("ada");
        var room = scene.roomOf(ada);
        var first = scene.posting(room, ada, "first");
        scene.append(first);

        scene.append(first);
        scene.assertRefused(Refusal.Forbidden.class, scene.posting(room, scene.person("grace"), "may I?"));

        assertThat(scene.post(room, ada, "second").seq().value()).isEqualTo(3);
        assertThat(scene.events(room)).hasSize(3);
    }

    @Test
    void manyWritersShareTheirCommits() throws SQLException {
        var writers =
                IntStream.range(0, 64).mapToObj(i -> scene.person("writer" + i)).toList();
        var room = scene.roomOf(writers.getFirst(), writers.subList(1, 64).toArray(Account[]::new));

        AtOnce.run(
                64,
                i -> IntStream.range(0, 20)
                        .mapToObj(n -> scene.post(room, writers.get(i), "message " + n))
                        .map(Message::seq)
                        .toList());

        assertThat(commitsOfMessages(room)).isLessThan(64 * 20 / 4);
    }

    private static long commitsOfMessages(RoomId room) throws SQLException {
        try (var connection = persistent.connect();
                var sql = connection.prepareStatement(
                        "select count(distinct xmin::text) from message where room_id = ?")) {
            sql.setObject(1, room.value());
            try (var count = sql.executeQuery()) {
                count.next();
                return count.getLong(1);
            }
        }
    }

    @Test
    void aListenerThatFailsStopsNobody() {
        persistent.stores().told().alsoTell(new CommittedEvents() {
            @Override
            public void committed(List<TimelineEvent> events) {
                throw new IllegalStateException("a listener that fails");
            }

            @Override
            public void uncertain(RoomId room) {
                throw new IllegalStateException("a listener that fails");
            }
        });
        var ada = scene.person("ada");
        var room = scene.roomOf(ada);

        assertThat(scene.post(room, ada, "heard?").seq().value()).isEqualTo(2);
    }

    @Test
    void whatWaitsIsWrittenBeforeTheLogCloses() throws SQLException {
        var own =
                PersistentStores.on(persistent.database(), persistent.database().url());
        var ada = scene.person("ada");
        var room = scene.roomOf(ada);
        var log = own.stores().log();
        var tickets = IntStream.range(0, 50)
                .mapToObj(i -> log.submit(scene.posting(room, ada, "message " + i)))
                .toList();

        own.close();

        assertThat(tickets)
                .allSatisfy(ticket -> assertThat(ticket.toCompletableFuture()).isCompleted());
        assertThatThrownBy(() -> log.append(scene.posting(room, ada, "too late")))
                .isInstanceOf(Refusal.Unavailable.class);
        assertThat(scene.events(room)).hasSize(51);
    }
}
