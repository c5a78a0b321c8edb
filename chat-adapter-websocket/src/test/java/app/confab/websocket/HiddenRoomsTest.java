package app.confab.websocket;

import static org.assertj.core.api.Assertions.assertThat;

import app.confab.domain.rooms.RoomId;
import app.confab.domain.rooms.Seq;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Direct rooms that somebody opens, puts away and fetches back.
class HiddenRoomsTest extends TwoAtANode {
    @Override
    RoomId openRoom() {
        return node.scene().directRoomOf(ada, grace);
    }

    @Test
    void aDirectRoomReachesBothSides() {
        var linus = node.scene().person("linus");
        var opener = node.connectAs(ada);
        var other = node.connectAs(linus);

        var opened = node.openDirect(ada, linus).value().toString();

        for (var client : List.of(opener, other)) {
            var joined = client.next("room.joined").get("room");
            assertThat(joined.get("id").stringValue()).isEqualTo(opened);
            assertThat(joined.get("kind").stringValue()).isEqualTo("direct");
            assertThat(joined.get("lastSeq").longValue()).isEqualTo(2);
            assertThat(joined.get("members")).hasSize(2);
            assertThat(client.drain()).isEmpty();
        }
    }

    @Test
    void whoPutsARoomAwayIsToldOnAllDevicesAndHearsNoMoreOfIt() {
        var message = node.scene().post(room, ada, "before");
        var phone = node.connectAs(grace);
        var laptop = node.connectAs(grace);
        var other = node.connectAs(ada);

        node.hide(room, grace);
        for (var device : List.of(phone, laptop)) {
            assertThat(device.next("room.left").get("roomId").stringValue()).isEqualTo(roomId);
        }
        node.scene().append(node.scene().reacting(message, ada, "👍"));
        node.scene().append(node.scene().editing(message, ada, "changed"));
        node.markRead(grace, room, 3);

        assertThat(other.nextSeqs(2)).containsExactly(4L, 5L);
        assertThat(phone.drain()).isEmpty();
        assertThat(laptop.drain()).isEmpty();
    }

    @Test
    void theNextMessageBringsARoomBack() {
        var client = node.connectAs(grace);
        node.hide(room, grace);
        client.next("room.left");

        node.scene().post(room, ada, "are you there?");

        var joined = client.next("room.joined").get("room");
        assertThat(joined.get("id").stringValue()).isEqualTo(roomId);
        assertThat(joined.get("lastSeq").longValue()).isEqualTo(3);
        assertThat(joined.get("unreadCount").intValue()).isEqualTo(1);
        assertThat(joined.at("/lastMessage/body").stringValue()).isEqualTo("are you there?");
        node.scene().post(2, room, ada);
        assertThat(client.nextSeqs(2)).containsExactly(4L, 5L);
    }

    @Test
    void manyMessagesAtOnceBringARoomBackOnceAndNoneTwice() {
        var client = node.connectAs(grace);
        for (var round = 0; round < 20; round++) {
            node.hide(room, grace);
            client.nextOf("room.left");

            node.scene().post(10, room, ada);

            var newest = client.next("room.joined").at("/room/lastSeq").longValue();
            var last = 2 + (round + 1) * 10L;
            while (newest < last) {
                assertThat(client.nextSeqs(1)).containsExactly(++newest);
            }
        }
        assertThat(client.drain()).isEmpty();
    }

    @Test
    void onesOwnMessageBringsARoomBackToo() {
        var client = node.connectAs(grace);
        node.hide(room, grace);
        client.next("room.left");

        client.send(roomId, "m1", "I had forgotten something");

        assertThat(client.nextOf("room.joined").at("/room/lastSeq").longValue()).isEqualTo(3);
    }

    @Test
    void aRoomThatIsFetchedBackIsInAgain() {
        var client = node.connectAs(grace);
        node.hide(room, grace);
        client.next("room.left");

        node.openDirect(grace, ada);

        assertThat(client.next("room.joined").at("/room/lastSeq").longValue()).isEqualTo(2);
        node.scene().post(room, ada, "welcome back");
        assertThat(client.nextSeqs(1)).containsExactly(3L);
    }

    @Test
    void aRoomPutAwayIsNotInTheWelcomeButFollowed() {
        node.hide(room, grace);
        var client = node.connect();
        client.hello(node.tokenFor(grace), Map.of(roomId, 0L));
        assertThat(client.next("welcome").get("rooms")).isEmpty();
        assertThat(client.drain()).isEmpty();

        node.scene().post(room, ada, "hello again");

        assertThat(client.next("room.joined").at("/room/lastSeq").longValue()).isEqualTo(3);
    }

    @Test
    void aMessageBetweenTheSnapshotAndTheFollowingBringsARoomBack() {
        node.hide(room, grace);
        node.snapshots().overtakeNext(() -> node.scene().post(room, ada, "hello again"));

        var client = node.connectAs(grace);

        assertThat(client.next("room.joined").at("/room/lastSeq").longValue()).isEqualTo(3);
    }

    /// As when it happens on another node, whose word of the hiding comes after the message.
    @Test
    void aRoomThatWasAwayOnlyForAMomentIsToldAsSuch() {
        var client = node.connectAs(grace);
        node.stores().directRooms().hide(grace.id(), room);
        node.scene().post(room, ada, "wait");
        assertThat(client.nextSeqs(1)).containsExactly(3L);

        node.hint(grace);

        client.next("room.left");
        assertThat(client.next("room.joined").at("/room/lastSeq").longValue()).isEqualTo(3);
        node.scene().post(room, ada, "here you are");
        assertThat(client.nextSeqs(1)).containsExactly(4L);
        node.stores().markers().moveForward(grace.id(), room, new Seq(4));
        node.hint(grace);
        client.next("read");
    }
}
