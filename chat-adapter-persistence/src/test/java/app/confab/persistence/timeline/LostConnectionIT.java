package app.confab.persistence.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import app.confab.application.timeline.RoomFeeds;
import app.confab.application.world.Scene;
import app.confab.domain.refusals.Refusal;
import app.confab.domain.rooms.RoomId;
import app.confab.domain.timeline.TimelineEvent;
import app.confab.persistence.Detour;
import app.confab.persistence.PersistentStores;
import java.io.IOException;
import java.sql.SQLException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What happens when the database goes away at the worst moment.
class LostConnectionIT {
    private PersistentStores direct;
    private Detour detour;
    private PersistentStores persistent;
    private Scene scene;

    @BeforeEach
    void open() throws IOException {
        direct = PersistentStores.open();
        detour = new Detour(direct.database());
        persistent = PersistentStores.on(direct.database(), detour.url());
        scene = new Scene(persistent.stores());
    }

    @AfterEach
    void close() throws IOException {
        persistent.close();
        detour.close();
        direct.close();
    }

    @Test
    void aCommitWhoseAnswerIsLostIsUncertainAndItsRepeatFound() {
        var ada = scene.person("ada");
        var room = scene.roomOf(ada);
        var post = scene.posting(room, ada, "did it arrive?");
        detour.swallowAnswers();
        var lost = persistent.stores().log().submit(post);
        await().until(() -> isNewest(room, 2));
        detour.cut();

        assertThatThrownBy(() -> Scene.result(lost)).isInstanceOf(Refusal.Unavailable.class);

        assertThat(persistent.stores().told().uncertain()).containsExactly(room);
        assertThat(persistent.stores().told().of(room)).hasSize(1);
        var repeated = scene.append(post);
        assertThat(repeated.repeat()).isTrue();
        assertThat(repeated.events()).isEqualTo(scene.events(room).subList(1, 2));
    }

    @Test
    void aConnectionKilledDuringItsCommitIsUncertainAndItsRepeatWritten() throws SQLException {
        var ada = scene.person("ada");
        var room = scene.roomOf(ada);
        var post = scene.posting(room, ada, "did it arrive?");
        try (var other = new OtherSession(direct)) {
            stallCommitsOfMessages(other);
            var killed = persistent.stores().log().submit(post);
            other.awaitSomebodyWaiting();
            other.terminateWaiting();

            assertThatThrownBy(() -> Scene.result(killed)).isInstanceOf(Refusal.Unavailable.class);
        }

        assertThat(persistent.stores().told().uncertain()).containsExactly(room);
        assertThat(scene.append(post).repeat()).isFalse();
        assertThat(scene.events(room)).hasSize(2);
    }

    /// What the readers see then must not wait for the room's next event.
    @Test
    void aCommitThatLandsAfterItsConnectionHasDiedReachesLiveReaders() throws SQLException {
        var ada = scene.person("ada");
        var room = scene.roomOf(ada);
        var delivered = new CopyOnWriteArrayList<TimelineEvent>();
        try (var other = new OtherSession(direct);
                var threads = Executors.newScheduledThreadPool(1)) {
            var feeds = new RoomFeeds(persistent.stores().timeline(), threads);
            persistent.stores().told().alsoTell(feeds);
            feeds.follow(room, delivered::addAll);
            stallCommitsOfMessages(other);
            var cut = persistent.stores().log().submit(scene.posting(room, ada, "did it arrive?"));
            other.awaitSomebodyWaiting();
            detour.cut();
            assertThatThrownBy(() -> Scene.result(cut)).isInstanceOf(Refusal.Unavailable.class);

            other.execute("select pg_advisory_unlock(1)");
            other.commit();
            await().until(() -> isNewest(room, 2));
            feeds.sweep();

            await().until(() -> delivered.size() == 1);
        }
        assertThat(delivered).isEqualTo(scene.events(room).subList(1, 2));
    }

    private boolean isNewest(RoomId room, long seq) {
        return direct.stores().timeline().lastSeq(room).orElseThrow().value() == seq;
    }

    /// Whoever commits a message waits for a lock that this session holds, after all has been done but the
    /// commit.
    private static void stallCommitsOfMessages(OtherSession other) throws SQLException {
        other.execute("""
                create function stall() returns trigger language plpgsql as
                    $$ begin perform pg_advisory_xact_lock(1); return null; end $$;
                create constraint trigger stall after insert on message
                    deferrable initially deferred for each row execute function stall();
                """);
        other.commit();
        other.execute("select pg_advisory_lock(1)");
        other.commit();
    }

    @Test
    void withoutADatabaseEverythingIsUnavailableUntilItIsBack() {
        var ada = scene.person("ada");
        var room = scene.roomOf(ada);
        detour.shut();

        assertThatThrownBy(() -> scene.post(room, ada, "anybody?")).isInstanceOf(Refusal.Unavailable.class);
        assertThatThrownBy(() -> persistent.stores().rooms().byId(room)).isInstanceOf(Refusal.Unavailable.class);

        detour.open();
        assertThat(scene.post(room, ada, "back").seq().value()).isEqualTo(2);
    }
}
