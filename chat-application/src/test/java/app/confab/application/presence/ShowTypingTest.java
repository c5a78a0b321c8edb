package app.confab.application.presence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.confab.application.kernel.PinnedStamps;
import app.confab.application.presence.HeardSignals.Typing;
import app.confab.application.rooms.Standings;
import app.confab.application.world.InMemoryWorld;
import app.confab.application.world.Scene;
import app.confab.application.world.Stores;
import app.confab.domain.accounts.Account;
import app.confab.domain.refusals.Refusal;
import app.confab.domain.rooms.RoomId;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ShowTypingTest {
    private final Stores stores = Stores.inMemory(new InMemoryWorld(), Runnable::run);
    private final Scene scene = new Scene(stores);
    private final Account ada = scene.person("ada");
    private final Account grace = scene.person("grace");
    private final RoomId room = scene.roomOf(ada, grace);

    private final PinnedStamps stamps = PinnedStamps.at("2026-11-23T09:00:00Z");
    private final InMemoryEphemeralSignals.Bus bus = new InMemoryEphemeralSignals.Bus();
    private final ToldEphemeral told = new ToldEphemeral();
    private final HeardSignals elsewhere = new HeardSignals();
    private final ShowTyping showTyping =
            new ShowTyping(new Standings(stores.rooms(), scene.stamps()), new ShownTyping(told, stamps), bus.node());

    ShowTypingTest() {
        bus.node().listen(elsewhere);
    }

    @Test
    void whoeverTypesIsShownHereAndElsewhere() {
        show(ada, room);

        assertThat(told.typing()).containsExactly(new Typing(room, ada.id()));
        assertThat(elsewhere.typing()).containsExactly(new Typing(room, ada.id()));
    }

    @Test
    void onePersonIsShownOnceInThreeSeconds() {
        show(ada, room);
        stamps.passes(Duration.ofMillis(2_999));
        show(ada, room);
        assertThat(told.typing()).hasSize(1);

        stamps.passes(Duration.ofMillis(1));
        show(ada, room);
        assertThat(told.typing()).hasSize(2);
        assertThat(elsewhere.typing()).hasSize(2);
    }

    @Test
    void whoeverComesWhileSomebodyTypesIsShownItAtOnce() {
        told.isAlone(true);
        show(ada, room);

        told.isAlone(false);
        show(ada, room);
        show(ada, room);

        assertThat(told.typing()).containsExactly(new Typing(room, ada.id()));
        assertThat(elsewhere.typing()).hasSize(2);
    }

    /// However often another node tells it, whose own people may be elsewhere too.
    @Test
    void whatOtherNodesTellIsShownAtTheSamePace() {
        var signals = bus.node();
        signals.listen(new EphemeralNewsOfOtherNodes(new ShownTyping(told, stamps), nobody()));
        var there = bus.node();

        there.typing(room, ada.id());
        there.typing(room, ada.id());

        assertThat(told.typing()).containsExactly(new Typing(room, ada.id()));
    }

    private OnlinePeople nobody() {
        var board = new InMemoryPresenceBoard.Leases(new InMemoryWorld()).node();
        return new OnlinePeople(board, bus.node(), stores.memberships(), told);
    }

    @Test
    void whereNobodySeesItItIsNotToldWithoutEnd() {
        told.isAlone(true);
        for (var i = 0; i < 100; i++) {
            show(ada, room);
        }

        assertThat(elsewhere.typing()).hasSize(TypingPace.MOST_PER_SECOND);
    }

    @Test
    void peopleAndRoomsDoNotWaitForEachOther() {
        var other = scene.roomOf(ada);

        show(ada, room);
        show(grace, room);
        show(ada, other);

        assertThat(told.typing())
                .containsExactly(new Typing(room, ada.id()), new Typing(room, grace.id()), new Typing(other, ada.id()));
    }

    @Test
    void inOneRoomAFewAreShownASecond() {
        var crowd = Stream.generate(() -> scene.person("person")).limit(30).toArray(Account[]::new);
        var hall = scene.roomOf(ada, crowd);
        for (var person : crowd) {
            show(person, hall);
        }
        assertThat(told.typing()).hasSize(TypingPace.MOST_PER_SECOND);
        show(ada, room);
        assertThat(told.typing()).hasSize(TypingPace.MOST_PER_SECOND + 1);

        stamps.passes(Duration.ofSeconds(1));
        show(ada, hall);
        assertThat(told.typing()).hasSize(TypingPace.MOST_PER_SECOND + 2);
    }

    @Test
    void aClockThatStepsBackSilencesNobody() {
        show(ada, room);

        stamps.passes(Duration.ofHours(-1));
        show(ada, room);

        assertThat(told.typing()).hasSize(2);
    }

    @Test
    void onlyMembersAreShown() {
        var linus = scene.person("linus");
        var hidden = scene.privateRoomOf(ada);

        assertThatThrownBy(() -> show(linus, room)).isInstanceOf(Refusal.Forbidden.class);
        assertThatThrownBy(() -> show(linus, hidden)).isInstanceOf(Refusal.NotFound.class);
        assertThat(told.typing()).isEmpty();
    }

    private void show(Account account, RoomId where) {
        showTyping.show(scene.caller(account), where);
    }
}
