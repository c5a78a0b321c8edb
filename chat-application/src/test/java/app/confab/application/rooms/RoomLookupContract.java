package app.confab.application.rooms;

import static org.assertj.core.api.Assertions.assertThat;

import app.confab.application.kernel.Page;
import app.confab.application.world.StoresContract;
import app.confab.domain.rooms.Role;
import app.confab.domain.rooms.RoomKind;
import app.confab.domain.rooms.Standing;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Finding one room in every [Rooms], and how people stand to it.
public interface RoomLookupContract extends StoresContract {

    @Test
    default void aRoomIsAsItWasMade() {
        var scene = scene();
        var creation = scene.creating(scene.person("ada"), "Größe & Gewicht \uD83D\uDE80");
        scene.append(creation);

        assertThat(stores().rooms().byId(creation.room())).hasValueSatisfying(room -> {
            assertThat(room.id()).isEqualTo(creation.room());
            assertThat(room.kind()).isEqualTo(creation.kind());
            assertThat(room.name()).isEqualTo(creation.name());
            assertThat(room.topic()).isEqualTo(creation.topic());
            assertThat(room.createdAt()).isEqualTo(creation.at());
        });
    }

    @Test
    default void aRoomCountsItsMembersAndEvents() {
        var scene = scene();
        var ada = scene.person("ada");
        var grace = scene.person("grace");
        var room = scene.roomOf(ada, grace, scene.person("linus"));
        scene.post(room, ada, "hello");
        scene.append(scene.leaving(room, grace));

        assertThat(stores().rooms().byId(room)).hasValueSatisfying(now -> {
            assertThat(now.memberCount()).isEqualTo(2);
            assertThat(now.lastSeq().value()).isEqualTo(5);
        });
    }

    @Test
    default void anUnknownRoomIsEmptyInEveryWay() {
        var scene = scene();
        var ada = scene.person("ada");
        var nowhere = scene.unknownRoom();

        assertThat(stores().rooms().byId(nowhere)).isEmpty();
        assertThat(stores().rooms().standingOf(nowhere, ada.id())).isEmpty();
        assertThat(stores().rooms().member(nowhere, ada.id())).isEmpty();
        assertThat(stores().rooms().members(nowhere, new Page.Request(null, 100)))
                .isEqualTo(new Page<>(List.of(), null));
    }

    @Test
    default void onlyWhoIsInTheRoomStandsInIt() {
        var scene = scene();
        var ada = scene.person("ada");
        var grace = scene.person("grace");
        var linus = scene.person("linus");
        var room = scene.roomOf(ada, grace, linus);
        scene.append(scene.leaving(room, linus));

        var publicRoom = RoomKind.PUBLIC;
        assertThat(stores().rooms().standingOf(room, ada.id())).contains(new Standing.InRoom(publicRoom, Role.OWNER));
        assertThat(stores().rooms().standingOf(room, grace.id()))
                .contains(new Standing.InRoom(publicRoom, Role.MEMBER));
        assertThat(stores().rooms().standingOf(room, linus.id())).contains(new Standing.Stranger());
        assertThat(stores().rooms().member(room, linus.id())).isEmpty();
        assertThat(stores().rooms()
                        .standingOf(room, scene.somebodyUnknown("nobody").id()))
                .contains(new Standing.Stranger());
    }

    @Test
    default void whoeverIsNotInAPrivateOrDirectRoomHasNoStanding() {
        var scene = scene();
        var ada = scene.person("ada");
        var grace = scene.person("grace");
        var stranger = scene.person("linus");
        var privateRoom = scene.privateRoomOf(ada, grace);
        var directRoom = scene.directRoomOf(ada, grace);
        var rooms = stores().rooms();

        assertThat(rooms.standingOf(privateRoom, ada.id())).contains(new Standing.InRoom(RoomKind.PRIVATE, Role.OWNER));
        assertThat(rooms.standingOf(privateRoom, stranger.id())).isEmpty();
        assertThat(rooms.standingOf(directRoom, grace.id()))
                .contains(new Standing.InRoom(RoomKind.DIRECT, Role.MEMBER));
        assertThat(rooms.standingOf(directRoom, stranger.id())).isEmpty();

        scene.append(scene.leaving(privateRoom, grace));
        assertThat(rooms.standingOf(privateRoom, grace.id())).isEmpty();
    }

    @Test
    default void aStandingFollowsTheRole() {
        var scene = scene();
        var ada = scene.person("ada");
        var grace = scene.person("grace");
        var room = scene.roomOf(ada, grace);
        for (var role : List.of(Role.MODERATOR, Role.OWNER, Role.MEMBER)) {
            scene.make(room, grace, role, ada);

            assertThat(stores().rooms().standingOf(room, grace.id()))
                    .contains(new Standing.InRoom(RoomKind.PUBLIC, role));
        }
    }

    @Test
    default void aRoomShowsItsKindWhoeverAsks() {
        var scene = scene();
        var creation = scene.creating(scene.person("ada"), RoomKind.PRIVATE, "Engines");
        scene.append(creation);

        assertThat(stores().rooms().byId(creation.room()))
                .hasValueSatisfying(room -> assertThat(room.kind()).isEqualTo(RoomKind.PRIVATE));
    }
}
