package app.confab.application.rooms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.confab.application.kernel.Page;
import app.confab.application.world.Scene;
import app.confab.application.world.StoresContract;
import app.confab.domain.accounts.Account;
import app.confab.domain.accounts.AccountId;
import app.confab.domain.refusals.Refusal;
import app.confab.domain.rooms.Member;
import app.confab.domain.rooms.Role;
import app.confab.domain.rooms.Room;
import app.confab.domain.rooms.RoomId;
import app.confab.domain.rooms.RoomKind;
import app.confab.domain.rooms.Standing;
import app.confab.domain.timeline.Change;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What every [Rooms] keeps.
public interface RoomsContract extends StoresContract {

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
        assertThat(members(nowhere, null, 100)).isEqualTo(new Page<>(List.of(), null));
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
    default void membersComeInTheOrderOfTheirJoining() {
        var scene = scene();
        var ada = scene.person("ada");
        var room = scene.roomOf(ada);
        var made = scene.stamps().now();
        var linus = scene.person("linus");
        var grace = scene.person("grace");
        scene.append(new Change.Join(room, linus.id(), made.plusMillis(5)));
        scene.append(new Change.Join(room, grace.id(), made.plusMillis(3)));

        assertThat(members(room, null, 100).items())
                .containsExactly(
                        new Member(ada, Role.OWNER, made),
                        new Member(linus, Role.MEMBER, made.plusMillis(5)),
                        new Member(grace, Role.MEMBER, made.plusMillis(3)));
        assertThat(stores().rooms().member(room, grace.id()))
                .contains(new Member(grace, Role.MEMBER, made.plusMillis(3)));
    }

    @Test
    default void membersArePagedWithoutRepeatOrGap() {
        var scene = scene();
        var people =
                IntStream.range(0, 7).mapToObj(i -> scene.person("person" + i)).toList();
        var room = scene.roomOf(people.getFirst(), people.subList(1, 7).toArray(Account[]::new));

        var pages = pages(cursor -> members(room, cursor, 3));

        assertThat(pages).extracting(page -> page.items().size()).containsExactly(3, 3, 1);
        assertThat(itemsOf(pages)).extracting(Member::account).isEqualTo(people);
    }

    @Test
    default void aFullLastPageHasNoNext() {
        var scene = scene();
        var room = scene.roomOf(scene.person("ada"), scene.person("grace"));

        assertThat(members(room, null, 2).next()).isNull();
    }

    @Test
    default void pagesOfMembersBearThatPeopleLeaveMeanwhile() {
        var scene = scene();
        var ada = scene.person("ada");
        var grace = scene.person("grace");
        var linus = scene.person("linus");
        var room = scene.roomOf(ada, grace, linus);
        var first = members(room, null, 2);
        scene.append(scene.leaving(room, grace));

        assertThat(members(room, first.next(), 2).items())
                .extracting(Member::account)
                .containsExactly(linus);
    }

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

        var pages = pages(cursor -> joinable(grace, word, cursor, 3));

        assertThat(pages).extracting(page -> page.items().size()).containsExactly(3, 3, 1);
        assertThat(itemsOf(pages))
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

        var all = itemsOf(pages(cursor -> joinable(grace, "", cursor, 100)));

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

    @ParameterizedTest
    @ValueSource(strings = {"", "no cursor", "%%%", "AAAA", "bm9uc2Vuc2U", "-1"})
    default void aCursorThatNoPageGaveIsInvalid(String cursor) {
        var scene = scene();
        var ada = scene.person("ada");
        var room = scene.roomOf(ada);

        assertThatThrownBy(() -> members(room, cursor, 10)).isInstanceOf(Refusal.Invalid.class);
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

    private Page<Member> members(RoomId room, @Nullable String cursor, int limit) {
        return stores().rooms().members(room, new Page.Request(cursor, limit));
    }

    private static <T> List<Page<T>> pages(Function<@Nullable String, Page<T>> read) {
        var pages = new ArrayList<Page<T>>();
        @Nullable String cursor = null;
        do {
            var page = read.apply(cursor);
            pages.add(page);
            cursor = page.next();
        } while (cursor != null);
        return pages;
    }

    private static <T> List<T> itemsOf(List<Page<T>> pages) {
        return pages.stream().flatMap(page -> page.items().stream()).toList();
    }
}
