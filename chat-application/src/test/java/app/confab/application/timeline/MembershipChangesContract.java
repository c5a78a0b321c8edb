package app.confab.application.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.confab.application.timeline.RoomLog.Appended;
import app.confab.application.world.Scene;
import app.confab.application.world.StoresContract;
import app.confab.domain.refusals.Refusal;
import app.confab.domain.rooms.Member;
import app.confab.domain.rooms.Role;
import app.confab.domain.rooms.RoomKind;
import app.confab.domain.rooms.RoomName;
import app.confab.domain.rooms.Seq;
import app.confab.domain.rooms.Topic;
import app.confab.domain.timeline.Change;
import app.confab.domain.timeline.TimelineEvent;
import app.confab.domain.timeline.TimelineEvent.MemberJoined;
import app.confab.domain.timeline.TimelineEvent.MemberLeft;
import app.confab.domain.timeline.TimelineEvent.MemberUpdated;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Making, joining and leaving rooms, as every [RoomLog] does it.
public interface MembershipChangesContract extends StoresContract {

    @Test
    default void aNewRoomBeginsWithItsOwnersJoining() {
        var scene = scene();
        var ada = scene.person("ada");
        var at = scene.stamps().now();
        var creation = new Change.CreateRoom(
                scene.unknownRoom(), RoomKind.PUBLIC, new RoomName("Engines"), new Topic("cogs"), ada.id(), at);

        var appended = scene.append(creation);

        var joined = new MemberJoined(creation.room(), new Seq(1), at, ada);
        assertThat(appended).isEqualTo(new Appended(List.of(joined), false));
        assertThat(scene.events(creation.room())).containsExactly(joined);
        assertThat(scene.roleOf(creation.room(), ada)).contains(Role.OWNER);
        assertThat(stores().rooms().byId(creation.room())).hasValueSatisfying(room -> {
            assertThat(room.kind()).isEqualTo(RoomKind.PUBLIC);
            assertThat(room.name()).isEqualTo(new RoomName("Engines"));
            assertThat(room.topic()).isEqualTo(new Topic("cogs"));
            assertThat(room.createdAt()).isEqualTo(at);
            assertThat(room.memberCount()).isEqualTo(1);
            assertThat(room.lastSeq()).isEqualTo(new Seq(1));
        });
    }

    @Test
    default void creatingARoomTwiceIsAConflict() {
        var scene = scene();
        var creation = scene.creating(scene.person("ada"));
        scene.append(creation);

        assertThatThrownBy(() -> scene.append(creation)).isInstanceOf(Refusal.Conflict.class);

        assertThat(scene.events(creation.room())).hasSize(1);
    }

    @Test
    default void joiningTellsWhoCameIn() {
        var scene = scene();
        var ada = scene.person("ada");
        var grace = scene.person("grace");
        var room = scene.roomOf(ada);
        var joining = scene.joining(room, grace);

        var appended = scene.append(joining);

        var joined = new MemberJoined(room, new Seq(2), joining.at(), grace);
        assertThat(appended).isEqualTo(new Appended(List.of(joined), false));
        assertThat(scene.events(room)).endsWith(joined);
        assertThat(stores().rooms().member(room, grace.id())).contains(new Member(grace, Role.MEMBER, joining.at()));
    }

    @Test
    default void joiningAgainChangesNothing() {
        var scene = scene();
        var ada = scene.person("ada");
        var room = scene.roomOf(ada);

        var appended = scene.append(scene.joining(room, ada));

        assertThat(appended.events()).isEmpty();
        assertThat(scene.events(room)).hasSize(1);
        assertThat(scene.roleOf(room, ada)).contains(Role.OWNER);
    }

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
    default void nothingHappensInARoomThatIsNotThere() {
        var scene = scene();
        var ada = scene.person("ada");
        var nowhere = scene.unknownRoom();

        for (var change : List.of(
                scene.joining(nowhere, ada), scene.leaving(nowhere, ada), scene.posting(nowhere, ada, "hello?"))) {
            assertThatThrownBy(() -> scene.append(change)).isInstanceOf(Refusal.NotFound.class);
        }
        assertThat(stores().rooms().byId(nowhere)).isEmpty();
    }

    @Test
    default void nobodyIsInMoreThanAThousandRooms() {
        var scene = scene();
        var ada = scene.person("ada");
        var elsewhere = scene.roomOf(scene.person("grace"));
        var creations = Stream.generate(() -> scene.creating(ada)).limit(1000).toList();
        scene.submitAll(creations.toArray(Change[]::new)).forEach(Scene::result);

        assertThatThrownBy(() -> scene.append(scene.creating(ada))).isInstanceOf(Refusal.Conflict.class);
        assertThatThrownBy(() -> scene.append(scene.joining(elsewhere, ada))).isInstanceOf(Refusal.Conflict.class);
        assertThat(scene.append(scene.joining(creations.getFirst().room(), ada)).events())
                .isEmpty();

        scene.append(scene.leaving(creations.getFirst().room(), ada));
        assertThat(scene.append(scene.joining(elsewhere, ada)).events()).hasSize(1);
    }
}
