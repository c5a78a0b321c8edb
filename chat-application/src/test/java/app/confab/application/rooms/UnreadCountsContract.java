package app.confab.application.rooms;

import static org.assertj.core.api.Assertions.assertThat;

import app.confab.application.world.StoresContract;
import app.confab.domain.accounts.Account;
import app.confab.domain.rooms.RoomId;
import app.confab.domain.rooms.Seq;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/// What every [RoomViews] counts.
public interface UnreadCountsContract extends StoresContract {

    @Test
    default void messagesOfOthersAboveTheMarkerAreUnread() {
        var scene = scene();
        var ada = scene.person("ada");
        var grace = scene.person("grace");
        var room = scene.roomOf(ada, grace);
        scene.post(5, room, ada);
        scene.post(3, room, grace);
        assertThat(view(grace, room).unreadCount()).isEqualTo(5);

        stores().markers().moveForward(grace.id(), room, new Seq(4));
        assertThat(view(grace, room).unreadCount()).isEqualTo(3);
        assertThat(view(grace, room).readSeq()).isEqualTo(new Seq(4));

        stores().markers().moveForward(grace.id(), room, new Seq(10));
        assertThat(view(grace, room).unreadCount()).isZero();
        assertThat(view(ada, room).unreadCount()).isEqualTo(3);
    }

    @Test
    default void otherEventsAreNotUnread() {
        var scene = scene();
        var ada = scene.person("ada");
        var grace = scene.person("grace");
        var room = scene.roomOf(ada, grace);
        scene.append(scene.leaving(room, grace));

        assertThat(view(ada, room).unreadCount()).isZero();
    }

    @Test
    default void beyondAThousandNobodyCounts() {
        var scene = scene();
        var ada = scene.person("ada");
        var grace = scene.person("grace");
        var room = scene.roomOf(ada, grace);
        scene.post(1000, room, ada);
        scene.post(room, ada, "@" + grace.username().value() + " how many are these?");

        assertThat(view(grace, room).unreadCount()).isEqualTo(1000);
        assertThat(view(grace, room).mentionCount()).isZero();
        stores().markers().moveForward(grace.id(), room, new Seq(4));
        assertThat(view(grace, room).unreadCount()).isEqualTo(999);
        assertThat(view(grace, room).mentionCount()).isEqualTo(1);
    }

    @Test
    default void whatIsMarkedUnreadCountsAgain() {
        var scene = scene();
        var ada = scene.person("ada");
        var grace = scene.person("grace");
        var room = scene.roomOf(ada, grace);
        scene.post(5, room, ada);
        stores().markers().moveForward(grace.id(), room, new Seq(7));
        assertThat(view(grace, room).unreadCount()).isZero();

        stores().markers().moveBack(grace.id(), room, new Seq(5));

        assertThat(view(grace, room).unreadCount()).isEqualTo(2);
    }

    @Test
    default void deletedMessagesAreNotUnread() {
        var scene = scene();
        var ada = scene.person("ada");
        var grace = scene.person("grace");
        var room = scene.roomOf(ada, grace);
        var messages = scene.post(3, room, ada);
        var call = scene.post(room, ada, "@room where are you?");
        assertThat(view(grace, room).mentionCount()).isEqualTo(1);

        scene.append(scene.deleting(messages.get(1), ada));
        scene.append(scene.deleting(call, ada));

        assertThat(view(grace, room).unreadCount()).isEqualTo(2);
        assertThat(view(grace, room).mentionCount()).isZero();
    }

    @Test
    default void unreadMessagesThatCallAMemberAreMentions() {
        var scene = scene();
        var ada = scene.person("ada");
        var grace = scene.person("grace");
        var linus = scene.person("linus");
        var room = scene.roomOf(ada, grace, linus);
        var name = grace.username().value();
        scene.post(room, ada, "hello @" + name + ", are you there?");
        scene.post(room, ada, "hello @" + name.toUpperCase(Locale.ROOT) + ".");
        scene.post(room, ada, "hello @here and @Room");
        scene.post(room, ada, name + " is no call, nor is somebody@" + name);
        scene.post(room, ada, "hello @" + name + "x and @" + linus.username().value());
        scene.post(room, grace, "I call myself @" + name + " and all of the @room");

        assertThat(view(grace, room).mentionCount()).isEqualTo(3);
        assertThat(view(linus, room).mentionCount()).isEqualTo(3);
        assertThat(view(ada, room).mentionCount()).isEqualTo(1);
    }

    @Test
    default void onlyUnreadMentionsCount() {
        var scene = scene();
        var ada = scene.person("ada");
        var grace = scene.person("grace");
        var room = scene.roomOf(ada, grace);
        var first = scene.post(room, ada, "@here first");
        scene.post(room, ada, "@here second");

        stores().markers().moveForward(grace.id(), room, first.seq());

        assertThat(view(grace, room).mentionCount()).isEqualTo(1);
        stores().markers().moveForward(grace.id(), room, first.seq().next());
        assertThat(view(grace, room).mentionCount()).isZero();
    }

    @Test
    default void anEditCallsOthersAndNoLongerTheSame() {
        var scene = scene();
        var ada = scene.person("ada");
        var grace = scene.person("grace");
        var linus = scene.person("linus");
        var room = scene.roomOf(ada, grace, linus);
        var message = scene.post(room, ada, "@" + grace.username().value() + " please");

        scene.append(scene.editing(message, ada, "@" + linus.username().value() + " please"));
        assertThat(view(grace, room).mentionCount()).isZero();
        assertThat(view(linus, room).mentionCount()).isEqualTo(1);

        scene.append(scene.editing(message, ada, "anybody please"));
        assertThat(view(linus, room).mentionCount()).isZero();
        assertThat(view(linus, room).unreadCount()).isEqualTo(1);
    }

    private RoomView view(Account account, RoomId room) {
        return stores().views().of(account.id(), room).orElseThrow();
    }
}
