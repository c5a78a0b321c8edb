package app.confab.application.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import app.confab.application.timeline.RoomLog.Appended;
import app.confab.application.world.StoresContract;
import app.confab.domain.refusals.Refusal;
import app.confab.domain.rooms.Member;
import app.confab.domain.rooms.Role;
import app.confab.domain.rooms.Seq;
import app.confab.domain.timeline.TimelineEvent.MemberJoined;
import app.confab.domain.timeline.TimelineEvent.MemberLeft;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Letting others in and putting them out, as every [RoomLog] does it.
public interface PeopleChangesContract extends StoresContract {

    @Test
    default void anyMemberLetsOthersIn() {
        var scene = scene();
        var ada = scene.person("ada");
        var grace = scene.person("grace");
        for (var room : List.of(scene.privateRoomOf(ada, grace), scene.roomOf(ada, grace))) {
            var linus = scene.person("linus");
            var adding = scene.adding(room, linus, Role.MEMBER, grace);

            var appended = scene.append(adding);

            var joined = new MemberJoined(room, new Seq(3), adding.at(), linus);
            assertThat(appended).isEqualTo(new Appended(List.of(joined), false));
            assertThat(scene.events(room)).endsWith(joined);
            assertThat(stores().rooms().member(room, linus.id())).contains(new Member(linus, Role.MEMBER, adding.at()));
        }
    }

    @Test
    default void whoeverIsInStaysWhatTheyAre() {
        var scene = scene();
        var ada = scene.person("ada");
        var grace = scene.person("grace");
        var room = scene.privateRoomOf(ada, grace);

        scene.assertNothingToDo(
                scene.adding(room, grace, Role.MODERATOR, ada), scene.adding(room, ada, Role.MEMBER, grace));

        assertThat(scene.roleOf(room, grace)).contains(Role.MEMBER);
        assertThat(scene.roleOf(room, ada)).contains(Role.OWNER);
    }

    @Test
    default void onlyMembersLetOthersIn() {
        var scene = scene();
        var ada = scene.person("ada");
        var stranger = scene.person("grace");
        var linus = scene.person("linus");
        var publicRoom = scene.roomOf(ada);
        var privateRoom = scene.privateRoomOf(ada);

        scene.assertRefused(Refusal.Forbidden.class, scene.adding(publicRoom, linus, Role.MEMBER, stranger));
        scene.assertRefused(
                Refusal.NotFound.class,
                scene.adding(privateRoom, linus, Role.MEMBER, stranger),
                scene.adding(privateRoom, stranger, Role.MEMBER, stranger));
    }

    @Test
    default void nobodyIsLetIntoADirectRoom() {
        var scene = scene();
        var ada = scene.person("ada");
        var linus = scene.person("linus");
        var room = scene.directRoomOf(ada, scene.person("grace"));

        scene.assertRefused(Refusal.Forbidden.class, scene.adding(room, linus, Role.MEMBER, ada));
        scene.assertRefused(
                Refusal.NotFound.class, scene.adding(room, linus, Role.MEMBER, linus), scene.joining(room, linus));
    }

    @Test
    default void whoeverDoesNotExistIsNotLetIn() {
        var scene = scene();
        var ada = scene.person("ada");
        var nobody = scene.somebodyUnknown("nobody");
        var room = scene.roomOf(ada);

        scene.assertRefused(
                Refusal.NotFound.class, scene.adding(room, nobody, Role.MEMBER, ada), scene.joining(room, nobody));
        assertThat(stores().rooms().byId(room))
                .hasValueSatisfying(now -> assertThat(now.memberCount()).isEqualTo(1));
    }

    @Test
    default void onlyMembersSeeThePrivateRoomThatTheyWouldJoin() {
        var scene = scene();
        var ada = scene.person("ada");
        var grace = scene.person("grace");
        var room = scene.privateRoomOf(ada, grace);
        scene.assertNothingToDo(scene.joining(room, grace));
        scene.append(scene.leaving(room, grace));

        scene.assertRefused(
                Refusal.NotFound.class, scene.joining(room, grace), scene.joining(room, scene.person("linus")));
    }

    @Test
    default void whoeverIsPutOutIsOut() {
        var scene = scene();
        var ada = scene.person("ada");
        var grace = scene.person("grace");
        var room = scene.privateRoomOf(ada, grace);
        var removing = scene.removing(room, grace, ada);

        var appended = scene.append(removing);

        var left = new MemberLeft(room, new Seq(3), removing.at(), grace);
        assertThat(appended).isEqualTo(new Appended(List.of(left), false));
        assertThat(scene.events(room)).endsWith(left);
        assertThat(scene.roleOf(room, grace)).isEmpty();
        assertThat(stores().rooms().byId(room))
                .hasValueSatisfying(now -> assertThat(now.memberCount()).isEqualTo(1));
        scene.assertRefused(Refusal.NotFound.class, scene.posting(room, grace, "wait"));
    }

    @Test
    default void moderatorsPutOutMembersAndModeratorsButNoOwner() {
        var scene = scene();
        var ada = scene.person("ada");
        var moderator = scene.person("grace");
        var linus = scene.person("linus");
        var other = scene.person("margaret");
        var room = scene.roomOf(ada, moderator, linus, other);
        scene.make(room, moderator, Role.MODERATOR, ada);
        scene.make(room, other, Role.MODERATOR, ada);

        scene.append(scene.removing(room, linus, moderator));
        scene.append(scene.removing(room, other, moderator));

        assertThat(scene.roleOf(room, linus)).isEmpty();
        assertThat(scene.roleOf(room, other)).isEmpty();
        scene.assertRefused(Refusal.Forbidden.class, scene.removing(room, ada, moderator));
    }

    @Test
    default void ownersPutOutOwners() {
        var scene = scene();
        var ada = scene.person("ada");
        var grace = scene.person("grace");
        var room = scene.roomOf(ada, grace);
        scene.make(room, grace, Role.OWNER, ada);

        var appended = scene.append(scene.removing(room, ada, grace));

        assertThat(appended.events()).singleElement().isInstanceOf(MemberLeft.class);
        assertThat(scene.roleOf(room, ada)).isEmpty();
        assertThat(scene.roleOf(room, grace)).contains(Role.OWNER);
    }

    @Test
    default void whoeverIsNotInIsNotPutOut() {
        var scene = scene();
        var ada = scene.person("ada");
        var grace = scene.person("grace");
        var room = scene.roomOf(ada, grace);
        scene.append(scene.removing(room, grace, ada));

        scene.assertNothingToDo(scene.removing(room, grace, ada), scene.removing(room, scene.person("linus"), ada));
    }

    @Test
    default void membersAndStrangersPutNobodyOut() {
        var scene = scene();
        var ada = scene.person("ada");
        var grace = scene.person("grace");
        var linus = scene.person("linus");
        var stranger = scene.person("margaret");
        var publicRoom = scene.roomOf(ada, grace, linus);
        var privateRoom = scene.privateRoomOf(ada, grace, linus);
        var directRoom = scene.directRoomOf(ada, grace);

        scene.assertRefused(
                Refusal.Forbidden.class,
                scene.removing(publicRoom, linus, grace),
                scene.removing(publicRoom, linus, stranger),
                scene.removing(privateRoom, linus, grace),
                scene.removing(directRoom, grace, ada));
        scene.assertRefused(
                Refusal.NotFound.class,
                scene.removing(privateRoom, linus, stranger),
                scene.removing(directRoom, ada, stranger));
    }

    @Test
    default void whoeverWasPutOutMayBeLetInAgain() {
        var scene = scene();
        var ada = scene.person("ada");
        var grace = scene.person("grace");
        var room = scene.privateRoomOf(ada, grace);
        scene.append(scene.removing(room, grace, ada));

        scene.append(scene.adding(room, grace, Role.MEMBER, ada));

        assertThat(scene.post(room, grace, "I am back").seq()).isEqualTo(new Seq(5));
    }
}
