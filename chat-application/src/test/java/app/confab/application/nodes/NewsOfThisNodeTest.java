package app.confab.application.nodes;

import static org.assertj.core.api.Assertions.assertThat;

import app.confab.application.accounts.AccountWatch;
import app.confab.application.accounts.ToldWatch;
import app.confab.application.nodes.ToldSignals.Changed;
import app.confab.application.nodes.ToldSignals.Profile;
import app.confab.application.nodes.ToldSignals.Room;
import app.confab.application.world.Scene;
import app.confab.application.world.Stores;
import app.confab.domain.accounts.Account;
import app.confab.domain.accounts.DisplayName;
import app.confab.domain.rooms.RoomId;
import app.confab.domain.rooms.Seq;
import app.confab.domain.sessions.Session;
import app.confab.domain.timeline.TimelineEvent;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class NewsOfThisNodeTest {
    private final Stores stores = Stores.inMemory();
    private final Scene scene = new Scene(stores);
    private final Account ada = scene.person("ada");
    private final Account grace = scene.person("grace");
    private final RoomId room = scene.roomOf(ada, grace);
    private final ToldSignals signals = new ToldSignals();
    private final AccountWatch watch = new AccountWatch(stores.versions(), Runnable::run);
    private final ToldWatch told = new ToldWatch();
    private final NewsOfThisNode news = new NewsOfThisNode(signals, watch);

    @BeforeEach
    void connectAda() {
        watch.listen(told);
        watch.watch(ada.id());
        stores.told().alsoTell(news);
    }

    @Test
    void anEventIsHintedAtByItsRoomAlone() {
        scene.post(room, grace, "hello");

        assertThat(signals.hints()).containsExactly(new Room(room, new Seq(3)));
        assertThat(told.changed()).isEmpty();
    }

    @Test
    void theNewestEventOfEachRoomStandsForAll() {
        var other = scene.roomOf(ada);
        var events = new ArrayList<TimelineEvent>();
        for (var i = 0; i < 3; i++) {
            events.addAll(scene.append(scene.posting(room, ada, "here")).events());
            events.addAll(scene.append(scene.posting(other, ada, "there")).events());
        }
        signals.clear();

        news.committed(events);

        assertThat(signals.hints()).containsExactlyInAnyOrder(new Room(room, new Seq(5)), new Room(other, new Seq(4)));
    }

    @Test
    void whoeverComesOrGoesIsHintedAtToo() {
        scene.append(scene.leaving(room, ada));

        assertThat(signals.hints())
                .containsExactlyInAnyOrder(new Room(room, new Seq(4)), new Changed(ada.id()), new Changed(grace.id()));
        assertThat(told.changed()).containsExactly(ada.id());
    }

    @Test
    void aReadMarkerIsHintedAtAndKnownHere() {
        scene.post(5, room, grace);
        var moved = stores.markers().moveForward(ada.id(), room, new Seq(4)).orElseThrow();

        news.moved(ada.id(), room, moved.readSeq(), moved.version());
        watch.sweep();

        assertThat(signals.hints()).contains(new Changed(ada.id()));
        assertThat(told.changed()).isEmpty();
    }

    @Test
    void aSessionThatEndsIsHintedAtByItsAccount() {
        var stamp = scene.stamps().next();

        news.ended(new Session(scene.caller(ada).session(), ada.id(), stamp.at(), stamp.at(), stamp.at()));

        assertThat(signals.hints()).containsExactly(new Changed(ada.id()));
    }

    @Test
    void whatConcernsOnePersonReachesTheirConnectionsHereAndElsewhere() {
        var direct = scene.directRoomOf(ada, grace);
        signals.clear();
        stores.directRooms().hide(ada.id(), direct);

        news.changed(ada.id());

        assertThat(signals.hints()).containsExactly(new Changed(ada.id()));
        assertThat(told.changed()).contains(ada.id());
    }

    @Test
    void aNewNameReachesEverybodyHereAndElsewhere() {
        var renamed =
                stores.accounts().rename(grace.id(), new DisplayName("Amazing")).orElseThrow();

        news.renamed(renamed);

        assertThat(signals.hints()).containsExactly(new Profile(grace.id()));
        assertThat(told.renamed()).containsExactly(grace.id());
    }

    @Test
    void whatIsUncertainIsLeftToTheSweeps() {
        news.uncertain(room);

        assertThat(signals.hints()).isEmpty();
    }

    @Test
    void nothingIsHintedAtWhereNothingWasCommitted() {
        news.committed(List.of());

        assertThat(signals.hints()).isEmpty();
    }
}
