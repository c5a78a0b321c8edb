package app.confab.application.rooms;

import static org.assertj.core.api.Assertions.assertThat;

import app.confab.application.rooms.ReadMarkers.Moved;
import app.confab.application.world.AtOnce;
import app.confab.application.world.StoresContract;
import app.confab.domain.accounts.Account;
import app.confab.domain.rooms.RoomId;
import app.confab.domain.rooms.Seq;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// What every [ReadMarkers] keeps.
public interface ReadMarkersContract extends StoresContract {

    @Test
    default void aMarkerMovesForward() {
        var scene = scene();
        var ada = scene.person("ada");
        var room = scene.roomOf(ada);
        scene.post(9, room, ada);

        assertThat(move(ada, room, 4)).contains(moved(ada, 4, true));
        assertThat(move(ada, room, 7)).contains(moved(ada, 7, true));
        assertThat(marker(ada, room)).isEqualTo(new Seq(7));
    }

    @Test
    default void aMarkerNeverMovesBack() {
        var scene = scene();
        var ada = scene.person("ada");
        var room = scene.roomOf(ada);
        scene.post(9, room, ada);
        move(ada, room, 7);

        assertThat(move(ada, room, 3)).contains(moved(ada, 7, false));
        assertThat(move(ada, room, 7)).contains(moved(ada, 7, false));
        assertThat(move(ada, room, 0)).contains(moved(ada, 7, false));
        assertThat(marker(ada, room)).isEqualTo(new Seq(7));
    }

    @Test
    default void aMarkerStopsAtTheEndOfTheLog() {
        var scene = scene();
        var ada = scene.person("ada");
        var room = scene.roomOf(ada);
        scene.post(2, room, ada);

        assertThat(move(ada, room, 99)).contains(moved(ada, 3, true));
        assertThat(move(ada, room, Long.MAX_VALUE)).contains(moved(ada, 3, false));
        scene.post(room, ada, "unread");
        assertThat(marker(ada, room)).isEqualTo(new Seq(3));
    }

    @Test
    default void joiningSetsTheMarkerToTheJoin() {
        var scene = scene();
        var ada = scene.person("ada");
        var grace = scene.person("grace");
        var room = scene.roomOf(ada);
        scene.post(3, room, ada);
        scene.append(scene.joining(room, grace));

        assertThat(marker(ada, room)).isEqualTo(new Seq(1));
        assertThat(marker(grace, room)).isEqualTo(new Seq(5));

        scene.append(scene.leaving(room, grace));
        scene.append(scene.joining(room, grace));
        assertThat(marker(grace, room)).isEqualTo(new Seq(7));
    }

    @Test
    default void postingDoesNotMoveTheMarker() {
        var scene = scene();
        var ada = scene.person("ada");
        var room = scene.roomOf(ada);
        scene.post(3, room, ada);

        assertThat(marker(ada, room)).isEqualTo(new Seq(1));
    }

    @Test
    default void onlyMembersHaveAMarker() {
        var scene = scene();
        var grace = scene.person("grace");
        var room = scene.roomOf(scene.person("ada"), grace);
        scene.append(scene.leaving(room, grace));

        assertThat(move(grace, room, 1)).isEmpty();
        assertThat(move(scene.person("linus"), room, 1)).isEmpty();
        assertThat(move(grace, scene.unknownRoom(), 1)).isEmpty();
    }

    @Test
    default void everyoneHasAMarkerOfTheirOwn() {
        var scene = scene();
        var ada = scene.person("ada");
        var grace = scene.person("grace");
        var here = scene.roomOf(ada, grace);
        var there = scene.roomOf(ada, grace);
        scene.post(5, here, ada);
        scene.post(5, there, ada);

        move(ada, here, 6);

        assertThat(marker(grace, here)).isEqualTo(new Seq(2));
        assertThat(marker(ada, there)).isEqualTo(new Seq(1));
    }

    @Test
    default void eachMoveTellsTheVersionThatItLedTo() {
        var scene = scene();
        var ada = scene.person("ada");
        var room = scene.roomOf(ada);
        scene.post(9, room, ada);
        var before = version(ada);

        assertThat(move(ada, room, 4)).contains(new Moved(new Seq(4), true, before + 1));
        assertThat(move(ada, room, 3)).contains(new Moved(new Seq(4), false, before + 1));
        assertThat(stores().markers().moveBack(ada.id(), room, new Seq(2)))
                .contains(new Moved(new Seq(2), true, before + 2));
        assertThat(version(ada)).isEqualTo(before + 2);
    }

    @Test
    default void movesAtOnceLeaveTheFarthest() {
        var scene = scene();
        var ada = scene.person("ada");
        var room = scene.roomOf(ada);
        scene.post(80, room, ada);
        for (var round = 0; round < 10; round++) {
            var base = round * 8L;

            var moves = AtOnce.run(8, i -> move(ada, room, base + i + 2).orElseThrow());

            assertThat(marker(ada, room)).isEqualTo(new Seq(base + 9));
            assertThat(moves).allSatisfy(moved -> assertThat(moved.readSeq()).isLessThanOrEqualTo(new Seq(base + 9)));
            assertThat(moves)
                    .filteredOn(Moved::changed)
                    .extracting(Moved::readSeq)
                    .doesNotHaveDuplicates();
            assertThat(moves)
                    .filteredOn(Moved::changed)
                    .extracting(Moved::version)
                    .doesNotHaveDuplicates();
        }
    }

    @Test
    default void aMarkerMovesBackOnWish() {
        var scene = scene();
        var ada = scene.person("ada");
        var room = scene.roomOf(ada);
        scene.post(9, room, ada);
        move(ada, room, 8);

        assertThat(moveBack(ada, room, 5)).contains(moved(ada, 5, true));
        assertThat(moveBack(ada, room, 0)).contains(moved(ada, 0, true));
        assertThat(marker(ada, room)).isEqualTo(new Seq(0));

        assertThat(move(ada, room, 9)).contains(moved(ada, 9, true));
    }

    @Test
    default void movingBackNeverMovesForward() {
        var scene = scene();
        var ada = scene.person("ada");
        var room = scene.roomOf(ada);
        scene.post(9, room, ada);
        move(ada, room, 4);

        assertThat(moveBack(ada, room, 4)).contains(moved(ada, 4, false));
        assertThat(moveBack(ada, room, 7)).contains(moved(ada, 4, false));
        assertThat(moveBack(ada, room, Long.MAX_VALUE)).contains(moved(ada, 4, false));
        assertThat(marker(ada, room)).isEqualTo(new Seq(4));
    }

    @Test
    default void onlyMembersMoveAMarkerBack() {
        var scene = scene();
        var grace = scene.person("grace");
        var room = scene.roomOf(scene.person("ada"), grace);
        scene.append(scene.leaving(room, grace));

        assertThat(moveBack(grace, room, 1)).isEmpty();
        assertThat(moveBack(scene.person("linus"), room, 1)).isEmpty();
        assertThat(moveBack(grace, scene.unknownRoom(), 1)).isEmpty();
    }

    @Test
    default void aHiddenRoomHasAMarker() {
        var scene = scene();
        var ada = scene.person("ada");
        var room = scene.directRoomOf(ada, scene.person("grace"));
        stores().directRooms().hide(ada.id(), room);

        assertThat(move(ada, room, 2)).contains(moved(ada, 2, true));
        assertThat(moveBack(ada, room, 1)).contains(moved(ada, 1, true));
    }

    @Test
    default void movesBackAtOnceLeaveTheFarthestBack() {
        var scene = scene();
        var ada = scene.person("ada");
        var room = scene.roomOf(ada);
        scene.post(20, room, ada);
        for (var round = 0; round < 10; round++) {
            move(ada, room, 20);

            AtOnce.run(8, i -> moveBack(ada, room, i + 3).orElseThrow());

            assertThat(marker(ada, room)).isEqualTo(new Seq(3));
        }
    }

    private Optional<Moved> moveBack(Account account, RoomId room, long seq) {
        return stores().markers().moveBack(account.id(), room, new Seq(seq));
    }

    private Optional<Moved> move(Account account, RoomId room, long seq) {
        return stores().markers().moveForward(account.id(), room, new Seq(seq));
    }

    private Moved moved(Account account, long seq, boolean changed) {
        return new Moved(new Seq(seq), changed, version(account));
    }

    private long version(Account account) {
        return stores().versions().of(List.of(account.id())).getOrDefault(account.id(), 0L);
    }

    private Seq marker(Account account, RoomId room) {
        return stores().views().of(account.id(), room).orElseThrow().readSeq();
    }
}
