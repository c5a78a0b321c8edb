package app.confab.application.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import app.confab.application.world.Scene;
import app.confab.application.world.StoresContract;
import app.confab.domain.accounts.Account;
import app.confab.domain.accounts.DisplayName;
import app.confab.domain.messages.Message;
import app.confab.domain.rooms.Role;
import app.confab.domain.rooms.RoomId;
import app.confab.domain.timeline.TimelineEvent;
import app.confab.domain.timeline.TimelineEvent.MemberUpdated;
import app.confab.domain.timeline.TimelineEvent.MessageEdited;
import app.confab.domain.timeline.TimelineEvent.MessagePosted;
import app.confab.domain.timeline.TimelineEvent.ReactionAdded;
import app.confab.domain.timeline.TimelineEvent.ReactionRemoved;
import app.confab.domain.timeline.TimelineEvent.RoomUpdated;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// That every [Timeline] renders its events from the present state.
public interface RenderedEventsContract extends StoresContract {

    @Test
    default void anOldEventCarriesTheMessageAsItIsNow() {
        var scene = scene();
        var ada = scene.person("ada");
        var room = scene.roomOf(ada);
        var message = scene.post(room, ada, "one");
        scene.append(scene.editing(message, ada, "two"));
        scene.append(scene.editing(message, ada, "three"));

        var now = scene.seen(message, ada).message();
        assertThat(Scene.text(now)).isEqualTo("three");
        assertThat(messagesIn(scene.events(room))).containsExactly(now, now, now);
    }

    @Test
    default void aDeletedMessageIsATombstoneInOldEventsToo() {
        var scene = scene();
        var ada = scene.person("ada");
        var room = scene.roomOf(ada);
        var message = scene.post(room, ada, "a secret");
        scene.append(scene.editing(message, ada, "another secret"));
        scene.append(scene.deleting(message, ada));

        var tombstone = scene.seen(message, ada).message();
        assertThat(tombstone.isDeleted()).isTrue();
        assertThat(messagesIn(scene.events(room))).containsExactly(tombstone, tombstone);
        assertThat(scene.events(room).toString()).doesNotContain("secret");
    }

    @Test
    default void anOldEventCarriesTheRoomAsItIsNow() {
        var scene = scene();
        var ada = scene.person("ada");
        var room = scene.roomOf(ada);
        scene.append(scene.describing(room, "Wheels", null, ada));
        scene.append(scene.describing(room, null, "cogs", ada));
        scene.append(scene.joining(room, scene.person("grace")));

        var now = stores().rooms().byId(room).orElseThrow();
        assertThat(now.memberCount()).isEqualTo(2);
        assertThat(eventsOf(RoomUpdated.class, room, scene))
                .extracting(RoomUpdated::present)
                .containsExactly(now, now);
    }

    @Test
    default void anOldEventTellsTheRoleThatItGave() {
        var scene = scene();
        var ada = scene.person("ada");
        var grace = scene.person("grace");
        var room = scene.roomOf(ada, grace);
        scene.make(room, grace, Role.MODERATOR, ada);
        scene.make(room, grace, Role.OWNER, ada);
        scene.make(room, grace, Role.MEMBER, ada);

        assertThat(eventsOf(MemberUpdated.class, room, scene))
                .extracting(MemberUpdated::role)
                .containsExactly(Role.MODERATOR, Role.OWNER, Role.MEMBER);
    }

    @Test
    default void anOldEventTellsTheReactionThatIsTakenBack() {
        var scene = scene();
        var ada = scene.person("ada");
        var room = scene.roomOf(ada);
        var message = scene.post(room, ada, "it works");
        var added = scene.append(scene.reacting(message, ada, "\uD83D\uDC4D"));
        var removed = scene.append(scene.unreacting(message, ada, "\uD83D\uDC4D"));
        scene.append(scene.deleting(message, ada));

        assertThat(eventsOf(ReactionAdded.class, room, scene)).isEqualTo(added.events());
        assertThat(eventsOf(ReactionRemoved.class, room, scene)).isEqualTo(removed.events());
    }

    @Test
    default void oldEventsCallPeopleAsTheyAreCalledNow() {
        var scene = scene();
        var ada = scene.person("ada");
        var grace = scene.person("grace");
        var room = scene.roomOf(ada, grace);
        scene.make(room, grace, Role.MODERATOR, ada);
        scene.post(room, grace, "hello");
        scene.append(scene.leaving(room, grace));

        var renamed = stores().accounts()
                .rename(grace.id(), new DisplayName("Rear Admiral Hopper"))
                .orElseThrow();

        var events = scene.events(room);
        assertThat(peopleIn(events)).containsExactly(ada, renamed, renamed, renamed);
        assertThat(messagesIn(events)).extracting(Message::author).containsExactly(renamed.profile());
    }

    private static <E extends TimelineEvent> List<E> eventsOf(Class<E> kind, RoomId room, Scene scene) {
        return scene.events(room).stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .toList();
    }

    private static List<Message> messagesIn(List<TimelineEvent> events) {
        return events.stream()
                .flatMap(event -> switch (event) {
                    case MessagePosted posted -> Stream.of(posted.message());
                    case MessageEdited edited -> Stream.of(edited.message());
                    default -> Stream.empty();
                })
                .toList();
    }

    private static List<Account> peopleIn(List<TimelineEvent> events) {
        return events.stream()
                .flatMap(event -> switch (event) {
                    case TimelineEvent.MemberJoined joined -> Stream.of(joined.user());
                    case TimelineEvent.MemberLeft left -> Stream.of(left.user());
                    case MemberUpdated updated -> Stream.of(updated.user());
                    default -> Stream.empty();
                })
                .toList();
    }
}
