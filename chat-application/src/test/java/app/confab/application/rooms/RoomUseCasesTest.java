package app.confab.application.rooms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.confab.application.accounts.ToldAccounts;
import app.confab.application.kernel.Page;
import app.confab.application.world.InMemoryWorld;
import app.confab.application.world.Scene;
import app.confab.application.world.Stores;
import app.confab.domain.accounts.Account;
import app.confab.domain.accounts.AccountId;
import app.confab.domain.refusals.Refusal;
import app.confab.domain.rooms.Member;
import app.confab.domain.rooms.Role;
import app.confab.domain.rooms.Room;
import app.confab.domain.rooms.RoomId;
import app.confab.domain.rooms.RoomKind;
import app.confab.domain.rooms.RoomName;
import app.confab.domain.rooms.Seq;
import app.confab.domain.rooms.Topic;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// The life of a room, through the use cases.
class RoomUseCasesTest {
    private static final Page.Request FIRST_PAGE = new Page.Request(null, 100);

    private record Move(AccountId account, RoomId room, Seq readSeq, long version) {}

    private final InMemoryWorld world = new InMemoryWorld();
    private final Stores stores = Stores.inMemory(world, Runnable::run);
    private final Scene scene = new Scene(stores);
    private final Account ada = scene.person("ada");
    private final Account grace = scene.person("grace");
    private final List<Move> moves = new ArrayList<>();

    private final Standings standings = new Standings(stores.rooms(), scene.stamps());
    private final CreateRoom createRoom = new CreateRoom(stores.log(), stores.rooms(), scene.stamps());
    private final PutMember putMember =
            new PutMember(stores.log(), stores.rooms(), standings, stores.accounts(), scene.stamps());
    private final ToldAccounts news = new ToldAccounts();
    private final LeaveRoom leaveRoom =
            new LeaveRoom(stores.log(), stores.rooms(), stores.directRooms(), news, scene.stamps());
    private final MarkRead markRead = new MarkRead(
            stores.markers(),
            standings,
            (account, room, seq, version) -> moves.add(new Move(account, room, seq, version)));
    private final RoomDirectory directory = new RoomDirectory(stores.rooms(), standings);
    private final RoomOverview overview = new RoomOverview(stores.views());
    private final RoomEvents roomEvents = new RoomEvents(standings, stores.timeline());

    RoomUseCasesTest() {
        stores.told().alsoTell(standings);
    }

    @Test
    void whoeverMakesARoomOwnsIt() {
        var draft = new CreateRoom.Draft(RoomKind.PUBLIC, new RoomName("Engines"), new Topic("cogs"));

        var room = createRoom.create(scene.caller(ada), draft);

        var now = scene.stamps().now();
        assertThat(room).isEqualTo(new Room(room.id(), draft.kind(), draft.name(), draft.topic(), now, 1, new Seq(1)));
        assertThat(stores.rooms().member(room.id(), ada.id())).contains(new Member(ada, Role.OWNER, now));
    }

    @Test
    void twoRoomsOfOneNameAreTwoRooms() {
        var draft = new CreateRoom.Draft(RoomKind.PUBLIC, new RoomName("Engines"), Topic.NONE);

        var first = createRoom.create(scene.caller(ada), draft);
        var second = createRoom.create(scene.caller(ada), draft);

        assertThat(first.id()).isNotEqualTo(second.id());
    }

    @Test
    void aRoomThatCannotBeWrittenIsUnavailable() {
        world.goDown();
        var draft = new CreateRoom.Draft(RoomKind.PUBLIC, new RoomName("Engines"), Topic.NONE);

        assertThatThrownBy(() -> createRoom.create(scene.caller(ada), draft)).isInstanceOf(Refusal.Unavailable.class);
    }

    @Test
    void whoeverJoinsIsAMember() {
        var room = scene.roomOf(ada);

        var member = join(grace, room);

        assertThat(member)
                .isEqualTo(new Member(grace, Role.MEMBER, scene.stamps().now()));
        assertThat(scene.events(room)).hasSize(2);
    }

    @Test
    void whoeverIsInStaysInAsTheyAre() {
        var room = scene.roomOf(ada, grace);

        assertThat(join(ada, room).role()).isEqualTo(Role.OWNER);
        assertThat(join(grace, room).role()).isEqualTo(Role.MEMBER);
        assertThat(scene.events(room)).hasSize(2);
    }

    @Test
    void whoeverLeavesIsOut() {
        var room = scene.roomOf(ada, grace);

        leaveRoom.leave(scene.caller(grace), room);
        leaveRoom.leave(scene.caller(grace), room);

        assertThat(scene.roleOf(room, grace)).isEmpty();
        assertThat(scene.events(room)).hasSize(3);
    }

    @Test
    void aRoomThatIsNotThereIsNotFound() {
        var nowhere = scene.unknownRoom();
        var caller = scene.caller(ada);

        assertThatThrownBy(() -> join(ada, nowhere)).isInstanceOf(Refusal.NotFound.class);
        assertThatThrownBy(() -> leaveRoom.leave(caller, nowhere)).isInstanceOf(Refusal.NotFound.class);
        assertThatThrownBy(() -> markRead.read(caller, nowhere, new Seq(1))).isInstanceOf(Refusal.NotFound.class);
        assertThatThrownBy(() -> directory.room(caller, nowhere)).isInstanceOf(Refusal.NotFound.class);
        assertThatThrownBy(() -> directory.members(caller, nowhere, FIRST_PAGE)).isInstanceOf(Refusal.NotFound.class);
        assertThatThrownBy(() -> roomEvents.after(caller, nowhere, Seq.START, 500))
                .isInstanceOf(Refusal.NotFound.class);
    }

    @Test
    void aMarkerThatMovesIsToldOnce() {
        var room = scene.roomOf(ada);
        scene.post(5, room, ada);

        markRead.read(scene.caller(ada), room, new Seq(4));
        markRead.read(scene.caller(ada), room, new Seq(4));
        markRead.read(scene.caller(ada), room, new Seq(2));

        assertThat(moves).containsExactly(move(room, 4));
    }

    @Test
    void aMarkerBeyondTheEndIsToldWhereItStands() {
        var room = scene.roomOf(ada);
        scene.post(5, room, ada);

        markRead.read(scene.caller(ada), room, new Seq(99));

        assertThat(moves).containsExactly(move(room, 6));
    }

    @Test
    void aStrangerHasNoMarker() {
        var room = scene.roomOf(ada);

        assertThatThrownBy(() -> markRead.read(scene.caller(grace), room, new Seq(1)))
                .isInstanceOf(Refusal.Forbidden.class);
        assertThat(moves).isEmpty();
    }

    @Test
    void aStrangerMaySeeAPublicRoom() {
        var room = scene.roomOf(ada);
        var caller = scene.caller(grace);

        assertThat(directory.room(caller, room).id()).isEqualTo(room);
        assertThat(directory.members(caller, room, FIRST_PAGE).items())
                .extracting(Member::account)
                .containsExactly(ada);
        assertThat(roomEvents.after(caller, room, Seq.START, 500).items()).isEqualTo(scene.events(room));
    }

    @Test
    void theDirectoryOffersRoomsThatTheCallerIsNotIn() {
        var room = scene.roomOf(ada);

        assertThat(directory.joinable(scene.caller(grace), "engine", FIRST_PAGE).items())
                .extracting(Room::id)
                .containsExactly(room);
        assertThat(directory.joinable(scene.caller(ada), "engine", FIRST_PAGE).items())
                .isEmpty();
    }

    @Test
    void theOverviewShowsTheCallersOwnRooms() {
        scene.roomOf(ada);
        var shared = scene.roomOf(ada, grace);

        assertThat(overview.of(scene.caller(grace)))
                .extracting(view -> view.room().id())
                .containsExactly(shared);
        assertThat(overview.of(scene.caller(ada))).hasSize(2);
    }

    @Test
    void eventsAreReadOnFromACursor() {
        var room = scene.roomOf(ada);
        scene.post(5, room, ada);

        var section = roomEvents.after(scene.caller(ada), room, new Seq(3), 2);

        assertThat(section.items()).isEqualTo(scene.events(room).subList(3, 5));
        assertThat(section.lastSeq()).isEqualTo(new Seq(6));
    }

    /// Ada's move that was the last change of what concerns her alone.
    private Move move(RoomId room, long seq) {
        var version = stores.versions().of(List.of(ada.id())).getOrDefault(ada.id(), 0L);
        return new Move(ada.id(), room, new Seq(seq), version);
    }

    private Member join(Account account, RoomId room) {
        return putMember.put(scene.caller(account), new PutMember.Wish(room, account.id(), null));
    }
}
