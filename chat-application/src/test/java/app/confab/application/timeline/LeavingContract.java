package app.confab.application.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import app.confab.application.timeline.RoomLog.Appended;
import app.confab.application.world.StoresContract;
import app.confab.domain.refusals.Refusal;
import app.confab.domain.rooms.Role;
import app.confab.domain.rooms.Seq;
import app.confab.domain.timeline.Change;
import app.confab.domain.timeline.TimelineEvent;
import app.confab.domain.timeline.TimelineEvent.MemberLeft;
import app.confab.domain.timeline.TimelineEvent.MemberUpdated;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Leaving rooms, and who owns them then, as every [RoomLog] does it.
public interface LeavingContract extends StoresContract {

    @Test
    default void leavingTellsWhoWentOut() {
        var scene = scene();
        var grace = scene.person("grace");
        var room = scene.roomOf(scene.person("ada"), grace);
        var leaving = scene.leaving(room, grace);

        var appended = scene.append(leaving);

        var left = new MemberLeft(room, new Seq(3), leaving.at(), grace);
        assertThat(appended).isEqualTo(new Appended(List.of(left), false));
        assertThat(scene.events(room)).endsWith(left);
        assertThat(scene.roleOf(room, grace)).isEmpty();
    }

    @Test
    default void leavingAgainChangesNothing() {
        var scene = scene();
        var grace = scene.person("grace");
        var room = scene.roomOf(scene.person("ada"), grace);
        scene.append(scene.leaving(room, grace));

        assertThat(scene.append(scene.leaving(room, grace)).events()).isEmpty();
        assertThat(scene.append(scene.leaving(room, scene.person("linus"))).events())
                .isEmpty();
        assertThat(scene.events(room)).hasSize(3);
    }

    @Test
    default void whoeverComesBackIsAMemberAgain() {
        var scene = scene();
        var grace = scene.person("grace");
        var room = scene.roomOf(scene.person("ada"), grace);
        scene.append(scene.leaving(room, grace));

        scene.append(scene.joining(room, grace));

        assertThat(scene.post(room, grace, "I am back").seq()).isEqualTo(new Seq(5));
        assertThat(scene.roleOf(room, grace)).contains(Role.MEMBER);
    }

    @Test
    default void theLastOwnerHandsTheRoomToItsOldestMember() {
        var scene = scene();
        var ada = scene.person("ada");
        var grace = scene.person("grace");
        var linus = scene.person("linus");
        var room = scene.roomOf(ada, grace, linus);
        var leaving = scene.leaving(room, ada);

        var appended = scene.append(leaving);

        assertThat(appended.events())
                .containsExactly(
                        new MemberLeft(room, new Seq(4), leaving.at(), ada),
                        new MemberUpdated(room, new Seq(5), leaving.at(), grace, Role.OWNER));
        assertThat(scene.events(room)).endsWith(appended.events().toArray(TimelineEvent[]::new));
        assertThat(scene.roleOf(room, grace)).contains(Role.OWNER);
        assertThat(scene.roleOf(room, linus)).contains(Role.MEMBER);
    }

    @Test
    default void theOldestMemberIsTheFirstOnTheLogWhateverTheClockSays() {
        var scene = scene();
        var ada = scene.person("ada");
        var grace = scene.person("grace");
        var linus = scene.person("linus");
        var room = scene.roomOf(ada);
        var now = scene.stamps().now();
        scene.append(new Change.Join(room, grace.id(), now));
        scene.append(new Change.Join(room, linus.id(), now.minusSeconds(1)));

        scene.append(scene.leaving(room, ada));

        assertThat(scene.roleOf(room, grace)).contains(Role.OWNER);
    }

    @Test
    default void whoeverComesBackIsNotTheOldestMemberAnyMore() {
        var scene = scene();
        var ada = scene.person("ada");
        var grace = scene.person("grace");
        var linus = scene.person("linus");
        var room = scene.roomOf(ada, grace, linus);
        scene.append(scene.leaving(room, grace));
        scene.append(scene.joining(room, grace));

        scene.append(scene.leaving(room, ada));

        assertThat(scene.roleOf(room, linus)).contains(Role.OWNER);
    }

    @Test
    default void theLastMemberLeavesAnEmptyRoomBehind() {
        var scene = scene();
        var ada = scene.person("ada");
        var room = scene.roomOf(ada);

        var appended = scene.append(scene.leaving(room, ada));

        assertThat(appended.events()).singleElement().isInstanceOf(MemberLeft.class);
        assertThat(stores().rooms().byId(room)).hasValueSatisfying(empty -> {
            assertThat(empty.memberCount()).isZero();
            assertThat(empty.lastSeq()).isEqualTo(new Seq(2));
        });
    }

    @Test
    default void theLastOwnerHandsTheRoomToItsOldestModerator() {
        var scene = scene();
        var ada = scene.person("ada");
        var grace = scene.person("grace");
        var linus = scene.person("linus");
        var margaret = scene.person("margaret");
        var room = scene.roomOf(ada, grace, linus, margaret);
        scene.make(room, margaret, Role.MODERATOR, ada);
        scene.make(room, linus, Role.MODERATOR, ada);

        var appended = scene.append(scene.leaving(room, ada));

        assertThat(appended.events()).hasSize(2);
        assertThat(scene.roleOf(room, linus)).contains(Role.OWNER);
        assertThat(scene.roleOf(room, margaret)).contains(Role.MODERATOR);
    }

    @Test
    default void onlyAnOwnerHandsTheRoomToAnybody() {
        var scene = scene();
        var ada = scene.person("ada");
        var grace = scene.person("grace");
        var linus = scene.person("linus");
        var room = scene.roomOf(ada);
        scene.append(scene.leaving(room, ada));
        scene.append(scene.joining(room, grace));
        scene.append(scene.joining(room, linus));

        var appended = scene.append(scene.leaving(room, grace));

        assertThat(appended.events()).singleElement().isInstanceOf(MemberLeft.class);
        assertThat(scene.roleOf(room, linus)).contains(Role.MEMBER);
    }

    @Test
    default void anOwnerBesideAnotherLeavesTheRoomAsItIs() {
        var scene = scene();
        var ada = scene.person("ada");
        var grace = scene.person("grace");
        var linus = scene.person("linus");
        var room = scene.roomOf(ada, grace, linus);
        scene.make(room, linus, Role.OWNER, ada);

        var appended = scene.append(scene.leaving(room, ada));

        assertThat(appended.events()).singleElement().isInstanceOf(MemberLeft.class);
        assertThat(scene.roleOf(room, grace)).contains(Role.MEMBER);
    }

    @Test
    default void whoeverLeavesAPrivateRoomMayDoSoAgain() {
        var scene = scene();
        var ada = scene.person("ada");
        var grace = scene.person("grace");
        var linus = scene.person("linus");
        var room = scene.privateRoomOf(ada, grace, linus);
        scene.append(scene.leaving(room, grace));
        scene.append(scene.removing(room, linus, ada));

        scene.assertNothingToDo(scene.leaving(room, grace), scene.leaving(room, linus));
    }

    @Test
    default void whoeverWasNeverInAPrivateRoomCannotLeaveIt() {
        var scene = scene();
        var room = scene.privateRoomOf(scene.person("ada"));

        scene.assertRefused(Refusal.NotFound.class, scene.leaving(room, scene.person("grace")));
    }
}
