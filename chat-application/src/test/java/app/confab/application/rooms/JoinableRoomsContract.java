package app.confab.application.rooms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.confab.application.kernel.Page;
import app.confab.application.world.Pages;
import app.confab.application.world.Scene;
import app.confab.application.world.StoresContract;
import app.confab.domain.accounts.AccountId;
import app.confab.domain.refusals.Refusal;
import app.confab.domain.rooms.Room;
import app.confab.domain.rooms.RoomId;
import app.confab.domain.rooms.RoomKind;
import app.confab.domain.timeline.Change;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The rooms that every [Rooms] offers.
public interface JoinableRoomsContract extends StoresContract {

    @Test
    default void publicRoomsComeByNameWhateverTheCase() {
        var scene = scene();
        var word = scene.freshWord();
        var ada = scene.person("ada");
        var rooms = IntStream.range(0, 4)
                .mapToObj(i -> scene.creating(
                        ada, List.of("beta ", "Alpha ", "GAMMA ", "delta ").get(i) + word))
                .peek(scene::append)
                .map(Change.CreateRoom::room)
                .toList();

        assertThat(joinable(scene.person("grace").id(), word, null, 100).items())
                .extracting(Room::id)
                .containsExactly(rooms.get(1), rooms.get(0), rooms.get(3), rooms.get(2));
    }

    @Test
    default void roomsOfOneNameComeByIdAndArePaged() {
        var scene = scene();
        var word = scene.freshWord();
        var rooms = roomsNamed(scene, word, 7);
        var grace = scene.person("grace").id();

        var pages = Pages.all(cursor -> joinable(grace, word, cursor, 3));

        assertThat(pages).extracting(page -> page.items().size()).containsExactly(3, 3, 1);
        assertThat(Pages.items(pages))
                .extracting(Room::id)
                .isEqualTo(rooms.stream()
                        .sorted(Comparator.comparing(id -> id.value().toString()))
                        .toList());
    }

    @Test
    default void aRoomIsFoundByAnyPartOfItsName() {
        var scene = scene();
        var word = scene.freshWord();
        var creation = scene.creating(scene.person("ada"), "Über die Maschine " + word);
        scene.append(creation);
        var grace = scene.person("grace").id();

        for (var query : List.of("Maschine " + word, "über die mASCHINE " + word, word, "DIE Maschine " + word)) {
            assertThat(joinable(grace, query, null, 100).items())
                    .as(query)
                    .extracting(Room::id)
                    .containsExactly(creation.room());
        }
        assertThat(joinable(grace, word + " nothing like this", null, 100).items())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"100%", "a_b", "back\\slash", "'quoted'", ".*"})
    default void aQueryIsTakenLiterally(String text) {
        var scene = scene();
        var word = scene.freshWord();
        var ada = scene.person("ada");
        var named = scene.creating(ada, word + text);
        scene.append(named);
        scene.append(scene.creating(ada, word + "100 a-b backslash quoted xx"));

        assertThat(joinable(scene.person("grace").id(), word + text, null, 100).items())
                .extracting(Room::id)
                .containsExactly(named.room());
    }

    @Test
    default void anEmptyQueryFindsAll() {
        var scene = scene();
        var word = scene.freshWord();
        var rooms = roomsNamed(scene, word, 2);
        var grace = scene.person("grace").id();

        var all = Pages.items(Pages.all(cursor -> joinable(grace, "", cursor, 100)));

        assertThat(all).extracting(Room::id).containsAll(rooms).doesNotHaveDuplicates();
    }

    @Test
    default void onlyRoomsThatOneIsNotInCanBeJoined() {
        var scene = scene();
        var word = scene.freshWord();
        var rooms = roomsNamed(scene, word, 2);
        var grace = scene.person("grace");
        scene.append(scene.joining(rooms.getFirst(), grace));

        assertThat(joinable(grace.id(), word, null, 100).items())
                .extracting(Room::id)
                .containsExactly(rooms.getLast());

        scene.append(scene.leaving(rooms.getFirst(), grace));
        assertThat(joinable(grace.id(), word, null, 100).items()).hasSize(2);
    }

    @Test
    default void aJoinableRoomIsShownAsItIsNow() {
        var scene = scene();
        var word = scene.freshWord();
        var room = roomsNamed(scene, word, 1).getFirst();
        scene.append(scene.joining(room, scene.person("linus")));

        assertThat(joinable(scene.person("grace").id(), word, null, 100).items())
                .containsExactly(stores().rooms().byId(room).orElseThrow());
    }

    @Test
    default void pagesOfRoomsMeetNoneTwiceWhateverHappensMeanwhile() {
        var scene = scene();
        var word = scene.freshWord();
        roomsNamed(scene, word + " b", 4);
        var grace = scene.person("grace");
        var first = joinable(grace.id(), word, null, 2);
        roomsNamed(scene, word + " a", 2);
        scene.append(scene.joining(first.items().getLast().id(), grace));

        var rest = joinable(grace.id(), word, first.next(), 100).items();

        assertThat(rest)
                .extracting(Room::id)
                .hasSize(2)
                .doesNotContainAnyElementsOf(
                        first.items().stream().map(Room::id).toList());
    }

    @Test
    default void privateAndDirectRoomsCannotBeJoined() {
        var scene = scene();
        var word = scene.freshWord();
        var ada = scene.person("ada");
        var grace = scene.person("grace");
        scene.append(scene.creating(ada, RoomKind.PRIVATE, word));
        scene.directRoomOf(ada, grace);
        var linus = scene.person("linus").id();

        assertThat(joinable(linus, word, null, 100).items()).isEmpty();
        assertThat(Pages.items(Pages.all(cursor -> joinable(linus, "", cursor, 100))))
                .extracting(Room::kind)
                .doesNotContain(RoomKind.PRIVATE, RoomKind.DIRECT);
    }

    @Test
    default void aRenamedRoomIsFoundByItsNewName() {
        var scene = scene();
        var ada = scene.person("ada");
        var room = scene.roomOf(ada);
        var word = scene.freshWord();
        scene.append(scene.describing(room, word, null, ada));

        assertThat(joinable(scene.person("grace").id(), word, null, 100).items())
                .extracting(Room::id)
                .containsExactly(room);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "no cursor", "%%%", "AAAA", "bm9uc2Vuc2U", "-1"})
    default void aCursorThatNoPageOfRoomsGaveIsInvalid(String cursor) {
        var scene = scene();
        var ada = scene.person("ada");

        assertThatThrownBy(() -> joinable(ada.id(), "", cursor, 10)).isInstanceOf(Refusal.Invalid.class);
    }

    private List<RoomId> roomsNamed(Scene scene, String name, int count) {
        var ada = scene.person("ada");
        return IntStream.range(0, count)
                .mapToObj(_ -> scene.creating(ada, name))
                .peek(scene::append)
                .map(Change.CreateRoom::room)
                .toList();
    }

    private Page<Room> joinable(AccountId account, String query, @Nullable String cursor, int limit) {
        return stores().rooms().joinable(account, query, new Page.Request(cursor, limit));
    }
}
