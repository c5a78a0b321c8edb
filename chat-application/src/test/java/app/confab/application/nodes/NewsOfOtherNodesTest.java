package app.confab.application.nodes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.confab.application.accounts.AccountWatch;
import app.confab.application.accounts.ToldWatch;
import app.confab.application.kernel.SomeClient;
import app.confab.application.rooms.Standings;
import app.confab.application.sessions.LiveSessions;
import app.confab.application.timeline.HeldExecutor;
import app.confab.application.timeline.RoomFeeds;
import app.confab.application.world.Scene;
import app.confab.application.world.Stores;
import app.confab.domain.accounts.Account;
import app.confab.domain.accounts.DisplayName;
import app.confab.domain.refusals.Refusal;
import app.confab.domain.rooms.Right;
import app.confab.domain.rooms.RoomId;
import app.confab.domain.rooms.Seq;
import app.confab.domain.sessions.RefreshDigest;
import app.confab.domain.sessions.Session;
import app.confab.domain.timeline.TimelineEvent;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// This node shares its stores with another one, whose hints are given by hand.
class NewsOfOtherNodesTest {
    private final Stores stores = Stores.inMemory();
    private final Scene scene = new Scene(stores);
    private final Account ada = scene.person("ada");
    private final Account grace = scene.person("grace");
    private final RoomId room = scene.roomOf(ada, grace);

    private final HeldExecutor executor = new HeldExecutor();
    private final RoomFeeds feeds = new RoomFeeds(stores.timeline(), executor);
    private final List<TimelineEvent> delivered = new ArrayList<>();
    private final Standings standings = new Standings(stores.rooms(), scene.stamps());
    private final LiveSessions sessions = new LiveSessions(stores.sessions(), scene.stamps());
    private final AccountWatch watch = new AccountWatch(stores.versions(), executor);
    private final ToldWatch told = new ToldWatch();
    private final AtomicInteger sweeps = new AtomicInteger();
    private final NewsOfOtherNodes news =
            new NewsOfOtherNodes(feeds, standings, sessions, watch, sweeps::incrementAndGet);
    private final Sweep sweep = new Sweep(feeds, watch);

    @BeforeEach
    void listen() {
        watch.listen(told);
        watch.listen(news);
        watch.watch(ada.id());
    }

    @Test
    void aRoomThatHasAdvancedIsReadOn() {
        feeds.follow(room, delivered::addAll);
        scene.post(2, room, grace);

        news.roomAdvanced(room, new Seq(4));
        executor.runAll();

        assertThat(delivered).isEqualTo(scene.events(room).subList(2, 4));
    }

    @Test
    void whatIsRememberedOfAnAccountThatHasChangedIsForgotten() {
        standings.lastKnown(ada.id(), room);
        scene.append(scene.leaving(room, ada));

        news.accountChanged(ada.id());

        assertThatThrownBy(() -> standings.lastKnown(ada.id(), room).require(Right.TAKE_PART))
                .isInstanceOf(Refusal.Forbidden.class);
    }

    @Test
    void aSessionThatHasEndedElsewhereIsOverAtOnce() {
        var stamp = scene.stamps().next();
        var caller = scene.caller(ada);
        var digest = new RefreshDigest(scene.freshWord());
        var end = stamp.at().plus(Duration.ofDays(1));
        stores.sessions().open(Session.open(caller.session(), ada.id(), stamp.at(), end), digest, SomeClient.AT_HOME);
        assertThat(sessions.isLive(caller)).isTrue();
        stores.sessions().endByToken(digest, stamp.at());

        news.accountChanged(ada.id());

        assertThat(sessions.isLive(caller)).isFalse();
    }

    @Test
    void theConnectionsOfAnAccountThatHasChangedAreLedToIt() {
        scene.append(scene.leaving(room, ada));

        news.accountChanged(ada.id());
        executor.runAll();

        assertThat(told.changed()).containsExactly(ada.id());
    }

    @Test
    void aNewNameIsTold() {
        stores.accounts().rename(grace.id(), new DisplayName("Amazing"));

        news.profileChanged(grace.id());
        executor.runAll();

        assertThat(told.renamed()).containsExactly(grace.id());
    }

    @Test
    void anInterruptionLeadsToASweep() {
        news.interrupted();

        assertThat(sweeps).hasValue(1);
    }

    @Test
    void aSweepFindsWhatNoHintHasTold() {
        feeds.follow(room, delivered::addAll);
        standings.lastKnown(ada.id(), room);
        scene.append(scene.leaving(room, ada));
        stores.accounts().rename(grace.id(), new DisplayName("Amazing"));

        sweep.run();
        executor.runAll();

        assertThat(delivered).extracting(TimelineEvent::seq).containsExactly(new Seq(3), new Seq(4));
        assertThat(told.changed()).containsExactly(ada.id());
        assertThat(told.renamed()).containsExactly(grace.id());
        assertThatThrownBy(() -> standings.lastKnown(ada.id(), room).require(Right.TAKE_PART))
                .isInstanceOf(Refusal.Forbidden.class);
    }
}
