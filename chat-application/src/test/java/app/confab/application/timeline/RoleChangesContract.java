package app.confab.application.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import app.confab.application.timeline.RoomLog.Appended;
import app.confab.application.world.StoresContract;
import app.confab.domain.refusals.Refusal;
import app.confab.domain.rooms.Role;
import app.confab.domain.rooms.Seq;
import app.confab.domain.timeline.TimelineEvent.MemberJoined;
import app.confab.domain.timeline.TimelineEvent.MemberUpdated;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Making and unmaking moderators and owners, as every [RoomLog] does it.
public interface RoleChangesContract extends StoresContract {

    @ParameterizedTest
    @EnumSource(names = {"MODERATOR", "OWNER"})
    default void ownersGiveRoles(Role role) {
        var scene = scene();
        var ada = scene.person("ada");
        var grace = scene.person("grace");
        var room = scene.roomOf(ada, grace);
        var making = scene.making(room, grace, role, ada);

        var appended = scene.append(making);

        var updated = new MemberUpdated(room, new Seq(3), making.at(), grace, role);
        assertThat(appended).isEqualTo(new Appended(List.of(updated), false));
        assertThat(scene.events(room)).endsWith(updated);
        assertThat(scene.roleOf(room, grace)).contains(role);
    }

    @Test
    default void ownersTakeRolesBack() {
        var scene = scene();
        var ada = scene.person("ada");
        var grace = scene.person("grace");
        var room = scene.roomOf(ada, grace);
        scene.make(room, grace, Role.OWNER, ada);

        scene.make(room, ada, Role.MODERATOR, grace);
        assertThat(scene.roleOf(room, ada)).contains(Role.MODERATOR);

        scene.make(room, ada, Role.MEMBER, grace);
        assertThat(scene.roleOf(room, ada)).contains(Role.MEMBER);
    }

    @Test
    default void anOwnerBesideAnotherMayStepDown() {
        var scene = scene();
        var ada = scene.person("ada");
        var grace = scene.person("grace");
        var room = scene.roomOf(ada, grace);
        scene.make(room, grace, Role.OWNER, ada);

        scene.make(room, ada, Role.MEMBER, ada);

        assertThat(scene.roleOf(room, ada)).contains(Role.MEMBER);
    }

    @Test
    default void theLastOwnerStaysOne() {
        var scene = scene();
        var ada = scene.person("ada");
        var grace = scene.person("grace");
        var room = scene.roomOf(ada, grace);
        scene.make(room, grace, Role.MODERATOR, ada);

        scene.assertRefused(
                Refusal.Conflict.class,
                scene.making(room, ada, Role.MODERATOR, ada),
                scene.making(room, ada, Role.MEMBER, ada));

        assertThat(scene.roleOf(room, ada)).contains(Role.OWNER);
    }

    @Test
    default void aRoleThatIsTheirsAlreadyIsNotGivenAgain() {
        var scene = scene();
        var ada = scene.person("ada");
        var grace = scene.person("grace");
        var room = scene.roomOf(ada, grace);

        scene.assertNothingToDo(scene.making(room, grace, Role.MEMBER, ada), scene.making(room, ada, Role.OWNER, ada));
    }

    @Test
    default void whoeverIsNotInGetsNoRole() {
        var scene = scene();
        var ada = scene.person("ada");
        var grace = scene.person("grace");
        var room = scene.roomOf(ada, grace);
        scene.append(scene.leaving(room, grace));

        scene.assertNothingToDo(
                scene.making(room, grace, Role.MODERATOR, ada),
                scene.making(room, scene.person("linus"), Role.MODERATOR, ada));
        assertThat(scene.roleOf(room, grace)).isEmpty();
    }

    @Test
    default void nobodyElseGivesRoles() {
        var scene = scene();
        var ada = scene.person("ada");
        var member = scene.person("grace");
        var moderator = scene.person("linus");
        var stranger = scene.person("margaret");
        var publicRoom = scene.roomOf(ada, member, moderator);
        var privateRoom = scene.privateRoomOf(ada, member, moderator);
        var directRoom = scene.directRoomOf(ada, member);
        scene.make(publicRoom, moderator, Role.MODERATOR, ada);
        scene.make(privateRoom, moderator, Role.MODERATOR, ada);

        scene.assertRefused(
                Refusal.Forbidden.class,
                scene.making(publicRoom, member, Role.MODERATOR, moderator),
                scene.making(publicRoom, moderator, Role.MEMBER, moderator),
                scene.making(publicRoom, member, Role.OWNER, member),
                scene.making(publicRoom, stranger, Role.OWNER, stranger),
                scene.making(privateRoom, moderator, Role.MEMBER, member),
                scene.making(privateRoom, ada, Role.MEMBER, moderator),
                scene.making(directRoom, member, Role.OWNER, ada),
                scene.making(directRoom, ada, Role.MODERATOR, ada));
        scene.assertRefused(
                Refusal.NotFound.class,
                scene.making(privateRoom, stranger, Role.OWNER, stranger),
                scene.making(directRoom, ada, Role.OWNER, stranger));
    }

    @ParameterizedTest
    @EnumSource(names = {"MODERATOR", "OWNER"})
    default void whoeverIsLetInAsMoreThanAMemberJoinsFirst(Role role) {
        var scene = scene();
        var ada = scene.person("ada");
        var grace = scene.person("grace");
        var room = scene.privateRoomOf(ada);
        var adding = scene.adding(room, grace, role, ada);

        var appended = scene.append(adding);

        var joined = new MemberJoined(room, new Seq(2), adding.at(), grace);
        var updated = new MemberUpdated(room, new Seq(3), adding.at(), grace, role);
        assertThat(appended).isEqualTo(new Appended(List.of(joined, updated), false));
        assertThat(scene.events(room)).endsWith(joined, updated);
        assertThat(scene.roleOf(room, grace)).contains(role);
        assertThat(stores().views().of(grace.id(), room))
                .hasValueSatisfying(view -> assertThat(view.readSeq()).isEqualTo(new Seq(2)));
    }

    @Test
    default void onlyOwnersLetInMoreThanMembers() {
        var scene = scene();
        var ada = scene.person("ada");
        var member = scene.person("grace");
        var moderator = scene.person("linus");
        var room = scene.roomOf(ada, member, moderator);
        scene.make(room, moderator, Role.MODERATOR, ada);
        var newcomer = scene.person("margaret");

        scene.assertRefused(
                Refusal.Forbidden.class,
                scene.adding(room, newcomer, Role.MODERATOR, member),
                scene.adding(room, newcomer, Role.MODERATOR, moderator),
                scene.adding(room, newcomer, Role.OWNER, moderator));
        assertThat(scene.roleOf(room, newcomer)).isEmpty();
    }

    @Test
    default void aRoleEndsWithTheMembership() {
        var scene = scene();
        var ada = scene.person("ada");
        var grace = scene.person("grace");
        var room = scene.roomOf(ada, grace);
        scene.make(room, grace, Role.MODERATOR, ada);
        scene.append(scene.leaving(room, grace));

        scene.append(scene.joining(room, grace));

        assertThat(scene.roleOf(room, grace)).contains(Role.MEMBER);
    }
}
