package app.confab.application.rooms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.confab.application.kernel.Page;
import app.confab.application.rooms.DescribeRoom.Description;
import app.confab.application.world.InMemoryWorld;
import app.confab.application.world.Scene;
import app.confab.application.world.Stores;
import app.confab.application.world.UseCases;
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
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// The life of a room, through the use cases.
class RoomUseCasesTest {
    private static final Page.Request FIRST_PAGE = new Page.Request(null, 100);

    private final InMemoryWorld world = new InMemoryWorld();
    private final Stores stores = Stores.inMemory(world, Runnable::run);
    private final Scene scene = new Scene(stores);
    private final UseCases use = new UseCases(stores, scene.stamps());
    private final Account ada = scene.person("ada");
    private final Account grace = scene.person("grace");

    @Test
    void whoeverMakesARoomOwnsIt() {
        var draft = new CreateRoom.Draft(RoomKind.PUBLIC, new RoomName("Engines"), new Topic("cogs"));

        var room = use.createRoom.create(scene.caller(ada), draft);

        var now = scene.stamps().now();
        assertThat(room).isEqualTo(new Room(room.id(), draft.kind(), draft.name(), draft.topic(), now, 1, new Seq(1)));
        assertThat(stores.rooms().member(room.id(), ada.id())).contains(new Member(ada, Role.OWNER, now));
    }

    @Test
    void twoRoomsOfOneNameAreTwoRooms() {
        var draft = new CreateRoom.Draft(RoomKind.PUBLIC, new RoomName("Engines"), Topic.NONE);

        var first = use.createRoom.create(scene.caller(ada), draft);
        var second = use.createRoom.create(scene.caller(ada), draft);

        assertThat(first.id()).isNotEqualTo(second.id());
    }

    @Test
    void aRoomThatCannotBeWrittenIsUnavailable() {
        world.goDown();
        var draft = new CreateRoom.Draft(RoomKind.PUBLIC, new RoomName("Engines"), Topic.NONE);

        assertThatThrownBy(() -> use.createRoom.create(scene.caller(ada), draft))
                .isInstanceOf(Refusal.Unavailable.class);
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

        use.leaveRoom.leave(scene.caller(grace), room);
        use.leaveRoom.leave(scene.caller(grace), room);

        assertThat(scene.roleOf(room, grace)).isEmpty();
        assertThat(scene.events(room)).hasSize(3);
    }

    @Test
    void aRoomThatIsNotThereIsNotFound() {
        var nowhere = scene.unknownRoom();
        var caller = scene.caller(ada);

        assertThatThrownBy(() -> join(ada, nowhere)).isInstanceOf(Refusal.NotFound.class);
        assertThatThrownBy(() -> use.leaveRoom.leave(caller, nowhere)).isInstanceOf(Refusal.NotFound.class);
        assertThatThrownBy(() -> use.markRead.read(caller, nowhere, new Seq(1))).isInstanceOf(Refusal.NotFound.class);
        assertThatThrownBy(() -> use.directory.room(caller, nowhere)).isInstanceOf(Refusal.NotFound.class);
        assertThatThrownBy(() -> use.directory.members(caller, nowhere, FIRST_PAGE))
                .isInstanceOf(Refusal.NotFound.class);
        assertThatThrownBy(() -> use.events.after(caller, nowhere, Seq.START, 500))
                .isInstanceOf(Refusal.NotFound.class);
    }

    @Test
    void aMarkerThatMovesIsToldOnce() {
        var room = scene.roomOf(ada);
        scene.post(5, room, ada);

        use.markRead.read(scene.caller(ada), room, new Seq(4));
        use.markRead.read(scene.caller(ada), room, new Seq(4));
        use.markRead.read(scene.caller(ada), room, new Seq(2));

        assertThat(use.moves.moves()).containsExactly(move(room, 4));
    }

    @Test
    void aMarkerBeyondTheEndIsToldWhereItStands() {
        var room = scene.roomOf(ada);
        scene.post(5, room, ada);

        use.markRead.read(scene.caller(ada), room, new Seq(99));

        assertThat(use.moves.moves()).containsExactly(move(room, 6));
    }

    @Test
    void whatIsMarkedUnreadIsToldToo() {
        var room = scene.roomOf(ada);
        scene.post(5, room, ada);
        use.markRead.read(scene.caller(ada), room, new Seq(6));

        use.markRead.unread(scene.caller(ada), room, new Seq(4));
        var told = move(room, 3);
        use.markRead.unread(scene.caller(ada), room, new Seq(5));

        assertThat(use.moves.moves()).hasSize(2).endsWith(told);
        assertThat(overviewOf(ada).readSeq()).isEqualTo(new Seq(3));
    }

    @Test
    void evenTheFirstEventCanBeMarkedUnread() {
        var room = scene.roomOf(ada);

        use.markRead.unread(scene.caller(ada), room, new Seq(1));

        assertThat(overviewOf(ada).readSeq()).isEqualTo(Seq.START);
    }

    @Test
    void whoeverWasPutOutOnAnotherNodeHasNoMarkerAnyMore() {
        var room = scene.roomOf(ada, grace);
        var untold = new Standings(stores.rooms(), scene.stamps());
        var here = new MarkRead(stores.markers(), untold, use.moves);
        untold.of(grace.id(), room);

        scene.append(scene.removing(room, grace, ada));

        assertThatThrownBy(() -> here.read(scene.caller(grace), room, new Seq(1)))
                .isInstanceOf(Refusal.Forbidden.class);
        assertThatThrownBy(() -> here.unread(scene.caller(grace), room, new Seq(1)))
                .isInstanceOf(Refusal.Forbidden.class);
    }

    @Test
    void whoeverComesInWhileTheirMarkerIsLookedForHasOne() {
        var room = scene.roomOf(ada);
        var late = new MarkRead(new JoinedTooLate(room), use.standings, use.moves);

        late.read(scene.caller(grace), room, new Seq(2));

        assertThat(overviewOf(grace).readSeq()).isEqualTo(new Seq(2));
    }

    @Test
    void aMarkerOfSomebodyWhoIsJustComingInIsNotThereYet() {
        var room = scene.roomOf(ada, grace);
        var markers = new InMemoryReadMarkers(new InMemoryWorld());
        var early = new MarkRead(markers, use.standings, use.moves);

        assertThatThrownBy(() -> early.read(scene.caller(grace), room, new Seq(1)))
                .isInstanceOf(Refusal.Unavailable.class);
    }

    @Test
    void aDescriptionIsAnsweredWithTheRoom() {
        var room = scene.roomOf(ada);
        var caller = scene.caller(ada);

        var renamed = use.describeRoom.describe(caller, room, new Description(new RoomName("Wheels"), null));
        var described = use.describeRoom.describe(caller, room, new Description(null, new Topic("cogs")));

        assertThat(renamed.name()).isEqualTo(new RoomName("Wheels"));
        assertThat(described).isEqualTo(stores.rooms().byId(room).orElseThrow());
        assertThat(described.topic()).isEqualTo(new Topic("cogs"));
        assertThat(described.name()).isEqualTo(new RoomName("Wheels"));
    }

    @Test
    void aDescriptionThatSaysNothingChangesNothingYetNeedsTheRight() {
        var room = scene.roomOf(ada, grace);
        var nothing = new Description(null, null);

        assertThat(use.describeRoom.describe(scene.caller(ada), room, nothing).id())
                .isEqualTo(room);
        assertThatThrownBy(() -> use.describeRoom.describe(scene.caller(grace), room, nothing))
                .isInstanceOf(Refusal.Forbidden.class);
        assertThat(scene.events(room)).hasSize(2);
    }

    @Test
    void aDirectRoomIsNotMadeByName() {
        var name = new RoomName("Ada and Grace");

        assertThatThrownBy(() -> new CreateRoom.Draft(RoomKind.DIRECT, name, Topic.NONE))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aPrivateRoomIsSeenByItsMembersAlone() {
        var draft = new CreateRoom.Draft(RoomKind.PRIVATE, new RoomName("Plans"), Topic.NONE);
        var room = use.createRoom.create(scene.caller(ada), draft);

        assertThat(room.kind()).isEqualTo(RoomKind.PRIVATE);
        assertThat(use.directory.room(scene.caller(ada), room.id())).isEqualTo(room);
        assertThatThrownBy(() -> use.directory.room(scene.caller(grace), room.id()))
                .isInstanceOf(Refusal.NotFound.class);
        assertThat(use.directory
                        .joinable(scene.caller(grace), "plans", FIRST_PAGE)
                        .items())
                .isEmpty();
    }

    @Test
    void aStrangerHasNoMarker() {
        var room = scene.roomOf(ada);

        assertThatThrownBy(() -> use.markRead.read(scene.caller(grace), room, new Seq(1)))
                .isInstanceOf(Refusal.Forbidden.class);
        assertThat(use.moves.moves()).isEmpty();
    }

    @Test
    void aStrangerMaySeeAPublicRoom() {
        var room = scene.roomOf(ada);
        var caller = scene.caller(grace);

        assertThat(use.directory.room(caller, room).id()).isEqualTo(room);
        assertThat(use.directory.members(caller, room, FIRST_PAGE).items())
                .extracting(Member::account)
                .containsExactly(ada);
        assertThat(use.events.after(caller, room, Seq.START, 500).items()).isEqualTo(scene.events(room));
    }

    @Test
    void theDirectoryOffersRoomsThatTheCallerIsNotIn() {
        var room = scene.roomOf(ada);

        assertThat(use.directory
                        .joinable(scene.caller(grace), "engine", FIRST_PAGE)
                        .items())
                .extracting(Room::id)
                .containsExactly(room);
        assertThat(use.directory
                        .joinable(scene.caller(ada), "engine", FIRST_PAGE)
                        .items())
                .isEmpty();
    }

    @Test
    void theOverviewShowsTheCallersOwnRooms() {
        scene.roomOf(ada);
        var shared = scene.roomOf(ada, grace);

        assertThat(use.overview.of(scene.caller(grace)))
                .extracting(view -> view.room().id())
                .containsExactly(shared);
        assertThat(use.overview.of(scene.caller(ada))).hasSize(2);
    }

    @Test
    void eventsAreReadOnFromACursor() {
        var room = scene.roomOf(ada);
        scene.post(5, room, ada);

        var section = use.events.after(scene.caller(ada), room, new Seq(3), 2);

        assertThat(section.items()).isEqualTo(scene.events(room).subList(3, 5));
        assertThat(section.lastSeq()).isEqualTo(new Seq(6));
    }

    /// Ada's move that was the last change of what concerns her alone.
    private ToldReadMarkers.Move move(RoomId room, long seq) {
        var version = stores.versions().of(List.of(ada.id())).getOrDefault(ada.id(), 0L);
        return new ToldReadMarkers.Move(ada.id(), room, new Seq(seq), version);
    }

    private Member join(Account account, RoomId room) {
        return use.putMember.put(scene.caller(account), new PutMember.Wish(room, account.id(), null));
    }

    private RoomView overviewOf(Account account) {
        return use.overview.of(scene.caller(account)).getFirst();
    }

    /// Looks for Grace's marker a moment before she joins.
    private final class JoinedTooLate implements ReadMarkers {
        private final RoomId room;

        JoinedTooLate(RoomId room) {
            this.room = room;
        }

        @Override
        public Optional<Moved> moveForward(AccountId account, RoomId in, Seq seq) {
            var moved = stores.markers().moveForward(account, in, seq);
            join(grace, room);
            return moved;
        }

        @Override
        public Optional<Moved> moveBack(AccountId account, RoomId in, Seq seq) {
            return stores.markers().moveBack(account, in, seq);
        }
    }
}
