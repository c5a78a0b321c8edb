package app.confab.application.rooms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.confab.application.kernel.Page;
import app.confab.application.world.Pages;
import app.confab.application.world.StoresContract;
import app.confab.domain.accounts.Account;
import app.confab.domain.accounts.DisplayName;
import app.confab.domain.refusals.Refusal;
import app.confab.domain.rooms.Member;
import app.confab.domain.rooms.Role;
import app.confab.domain.rooms.RoomId;
import app.confab.domain.timeline.Change;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The members of a room in every [Rooms].
public interface RoomMembersContract extends StoresContract {

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

        var pages = Pages.all(cursor -> members(room, cursor, 3));

        assertThat(pages).extracting(page -> page.items().size()).containsExactly(3, 3, 1);
        assertThat(Pages.items(pages)).extracting(Member::account).isEqualTo(people);
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
    default void aMemberIsShownAsTheyAreNow() {
        var scene = scene();
        var ada = scene.person("ada");
        var grace = scene.person("grace");
        var room = scene.roomOf(ada, grace);
        var joinedAt = stores().rooms().member(room, grace.id()).orElseThrow().joinedAt();
        scene.make(room, grace, Role.MODERATOR, ada);
        var renamed = stores().accounts()
                .rename(grace.id(), new DisplayName("Rear Admiral Hopper"))
                .orElseThrow();

        var member = new Member(renamed, Role.MODERATOR, joinedAt);
        assertThat(stores().rooms().member(room, grace.id())).contains(member);
        assertThat(members(room, null, 100).items()).endsWith(member);
    }

    @Test
    default void thePeopleOfADirectRoomComeInTheOrderOfItsLog() {
        var scene = scene();
        var ada = scene.person("ada");
        var grace = scene.person("grace");
        var room = scene.directRoomOf(grace, ada);

        assertThat(members(room, null, 100).items()).extracting(Member::account).containsExactly(grace, ada);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "no cursor", "%%%", "AAAA", "bm9uc2Vuc2U", "-1"})
    default void aCursorThatNoPageOfMembersGaveIsInvalid(String cursor) {
        var scene = scene();
        var ada = scene.person("ada");
        var room = scene.roomOf(ada);

        assertThatThrownBy(() -> members(room, cursor, 10)).isInstanceOf(Refusal.Invalid.class);
    }

    private Page<Member> members(RoomId room, @Nullable String cursor, int limit) {
        return stores().rooms().members(room, new Page.Request(cursor, limit));
    }
}
