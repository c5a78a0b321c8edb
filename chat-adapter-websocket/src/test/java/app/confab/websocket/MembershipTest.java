package app.confab.websocket;

import static org.assertj.core.api.Assertions.assertThat;

import app.confab.domain.rooms.RoomId;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class MembershipTest extends TwoAtANode {
    @Override
    RoomId openRoom() {
        return node.scene().roomOf(ada);
    }

    @Test
    void whoJoinsGetsTheRoomAndItsEventsFromThereOn() {
        var client = node.connectAs(grace);

        join();
        var joined = client.next("room.joined").get("room");
        node.scene().post(3, room, ada);

        assertThat(joined.get("id").stringValue()).isEqualTo(roomId);
        assertThat(joined.get("role").stringValue()).isEqualTo("member");
        assertThat(joined.get("lastSeq").longValue()).isEqualTo(2);
        assertThat(client.nextSeqs(3)).containsExactly(3L, 4L, 5L);
    }

    @Test
    void whoMakesARoomGetsItOnAllTheirConnections() {
        var phone = node.connectAs(ada);
        var laptop = node.connectAs(ada);

        var made = node.scene().roomOf(ada).value().toString();

        assertThat(phone.next("room.joined").at("/room/id").stringValue()).isEqualTo(made);
        assertThat(laptop.next("room.joined").at("/room/id").stringValue()).isEqualTo(made);
    }

    @Test
    void whoLeavesGetsTheirLeaveAndNothingAfterIt() {
        join();
        var leaver = node.connectAs(grace);
        var stayer = node.connectAs(ada);

        leave();
        node.scene().post(room, ada, "without you");

        var left = leaver.next("event").get("event");
        assertThat(left.get("type").stringValue()).isEqualTo("member.left");
        assertThat(left.at("/user/id").stringValue())
                .isEqualTo(grace.id().value().toString());
        assertThat(leaver.next("room.left").get("roomId").stringValue()).isEqualTo(roomId);
        assertThat(stayer.nextSeqs(2)).containsExactly(3L, 4L);
        assertThat(leaver.drain()).isEmpty();
    }

    @Test
    void whoComesBackIsInAgain() {
        var client = node.connectAs(grace);

        for (var round = 0; round < 20; round++) {
            join();
            leave();
        }
        join();

        var lastJoin = 42;
        followUpTo(client, lastJoin);
        node.scene().post(room, ada, "welcome back");
        assertThat(client.nextSeqs(1)).containsExactly(lastJoin + 1L);
    }

    @Test
    void aJoinThatIsOverAlreadyDoesNotLingerOn() {
        var client = node.connectAs(grace);

        for (var round = 0; round < 20; round++) {
            join();
            leave();
        }
        var marker = node.scene().roomOf(grace).value().toString();

        var in = false;
        for (var frame = client.next(); !frame.at("/room/id").asString().equals(marker); frame = client.next()) {
            in = isIn(frame, in);
        }
        if (in) {
            client.nextOf("room.left");
        }
        var stayer = node.connectAs(ada);
        node.scene().post(room, ada, "gone");
        stayer.nextOf("event");
        assertThat(client.drain()).isEmpty();
    }

    @Test
    void aLeaveAndReturnWhileAwayAreReplayedAsEventsAlone() {
        join();
        leave();
        join();
        var client = node.connect();
        client.hello(node.tokenFor(grace), Map.of(roomId, 1L));
        client.next("welcome");

        assertThat(client.nextSeqs(3)).containsExactly(2L, 3L, 4L);
        node.scene().post(room, ada, "live");
        assertThat(client.nextSeqs(1)).containsExactly(5L);
    }

    @Test
    void aJoinWhoseCommitWasInDoubtIsFoundInTheLog() {
        var client = node.connectAs(grace);

        node.joinInDoubt(room, grace);

        assertThat(client.next("room.joined").at("/room/id").stringValue()).isEqualTo(roomId);
        node.scene().post(room, ada, "you made it");
        assertThat(client.nextSeqs(1)).containsExactly(3L);
    }

    @Test
    void aStrangerMayNotSend() {
        var client = node.connectAs(grace);

        client.send(roomId, "m1", "let me in");

        assertThat(client.next("error").get("code").stringValue()).isEqualTo("forbidden");
    }

    @Test
    void aReadMarkerIsToldToAllDevices() {
        node.scene().post(5, room, ada);
        join();
        var phone = node.connectAs(grace);
        var laptop = node.connectAs(grace);
        node.scene().post(5, room, ada);
        phone.nextSeqs(5);
        laptop.nextSeqs(5);

        phone.say(Map.of("type", "read", "roomId", roomId, "seq", 100));

        for (var device : new Client[] {phone, laptop}) {
            var read = device.next("read");
            assertThat(read.get("roomId").stringValue()).isEqualTo(roomId);
            assertThat(read.get("seq").longValue()).isEqualTo(12);
        }
        phone.say(Map.of("type", "read", "roomId", roomId, "seq", 9));
        assertThat(phone.drain()).isEmpty();
    }

    @Test
    void aReadMarkerThatMovesDuringTheHelloIsToldAfterTheWelcome() {
        join();
        node.scene().post(room, ada, "unread");
        node.snapshots().overtakeNext(() -> node.markRead(grace, room, 3));
        var client = node.connect();

        client.hello(node.tokenFor(grace));

        assertThat(client.next("welcome").at("/rooms/0/readSeq").longValue()).isEqualTo(2);
        assertThat(client.next("read").get("seq").longValue()).isEqualTo(3);
    }

    private void join() {
        node.scene().append(node.scene().joining(room, grace));
    }

    private void leave() {
        node.scene().append(node.scene().leaving(room, grace));
    }

    /// Reads up to the snapshot of that join. On the way events come only while in the room, and never go back.
    private static void followUpTo(Client client, long lastJoin) {
        var in = false;
        var newest = 0L;
        while (newest < lastJoin) {
            var frame = client.next();
            in = isIn(frame, in);
            if (frame.get("type").stringValue().equals("event")) {
                assertThat(in).isTrue();
                assertThat(frame.at("/event/seq").longValue()).isEqualTo(++newest);
            } else if (frame.get("type").stringValue().equals("room.joined")) {
                assertThat(frame.at("/room/lastSeq").longValue()).isGreaterThan(newest);
                newest = frame.at("/room/lastSeq").longValue();
            }
        }
        assertThat(in).isTrue();
    }

    private static boolean isIn(JsonNode frame, boolean before) {
        return switch (frame.get("type").stringValue()) {
            case "room.joined" -> true;
            case "room.left" -> false;
            default -> before;
        };
    }
}
