package app.confab.websocket;

import static org.assertj.core.api.Assertions.assertThat;

import app.confab.domain.rooms.RoomId;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class ReplayTest extends TwoAtANode {
    @Override
    RoomId openRoom() {
        return node.scene().roomOf(ada);
    }

    @Test
    void fiveHundredEventsAreReplayed() {
        node.scene().post(500, room, ada);

        var client = connectWith(Map.of(roomId, 1L));

        assertThat(client.nextSeqs(500))
                .isEqualTo(LongStream.rangeClosed(2, 501).boxed().toList());
    }

    @Test
    void aCursorFurtherBackIsReset() {
        node.scene().post(500, room, ada);

        var client = connectWith(Map.of(roomId, 0L));

        expectReset(client, roomId, 501);
        node.scene().post(room, ada, "live");
        assertThat(client.nextSeqs(1)).containsExactly(502L);
    }

    @Test
    void aCursorBeyondTheEndResetsEveryRoomNamed() {
        var other = node.scene().roomOf(ada).value().toString();
        var unnamed = node.scene().roomOf(ada);

        var client = connectWith(Map.of(roomId, 1L, other, 2L));

        var reset = new HashMap<String, Long>();
        for (var i = 0; i < 2; i++) {
            var frame = client.next("reset");
            reset.put(frame.get("roomId").stringValue(), frame.get("lastSeq").longValue());
        }
        assertThat(reset).isEqualTo(Map.of(roomId, 1L, other, 1L));
        node.scene().post(room, ada, "live");
        assertThat(client.nextSeqs(1)).containsExactly(2L);
        node.scene().post(unnamed, ada, "live");
        assertThat(client.nextSeqs(1)).containsExactly(2L);
    }

    @Test
    void anotherEpochResetsEveryRoomNamed() {
        var client = node.connect();
        client.say(
                Map.of("type", "hello", "token", node.tokenFor(ada), "epoch", "another", "cursors", Map.of(roomId, 0)));
        client.next("welcome");

        expectReset(client, roomId, 1);
        assertThat(client.drain()).isEmpty();
    }

    @Test
    void theSameEpochReplays() {
        var client = node.connect();
        client.say(Map.of(
                "type", "hello", "token", node.tokenFor(ada), "epoch", Node.EPOCH, "cursors", Map.of(roomId, 0)));
        client.next("welcome");

        assertThat(client.nextSeqs(1)).containsExactly(1L);
    }

    @Test
    void roomsThatOneIsNotInAreIgnored() {
        var grace = node.scene().person("grace");
        var foreign = node.scene().roomOf(grace);

        var client = connectWith(Map.of(foreign.value().toString(), 0L, "no id", 3L, roomId, 0L));

        assertThat(client.nextSeqs(1)).containsExactly(1L);
        node.scene().post(foreign, grace, "not for ada");
        assertThat(client.drain()).isEmpty();
    }

    @Test
    void manyRoomsAreReplayedEachInItsOrder() {
        var cursors = new HashMap<String, Long>();
        for (var i = 0; i < 50; i++) {
            var made = node.scene().roomOf(ada);
            node.scene().post(20, made, ada);
            cursors.put(made.value().toString(), 1L);
        }

        var client = connectWith(cursors);

        var reached = new HashMap<>(cursors);
        for (var i = 0; i < 50 * 20; i++) {
            var event = client.next("event").get("event");
            var seq = event.get("seq").longValue();
            assertThat(reached.put(event.get("roomId").stringValue(), seq)).isEqualTo(seq - 1);
        }
        assertThat(client.drain()).isEmpty();
    }

    @Test
    void aRoomLiveOnThisNodeIsReplayedFromItsRingToo() {
        var present = node.connectAs(ada);
        node.scene().post(40, room, ada);
        present.nextSeqs(40);

        var client = connectWith(Map.of(roomId, 11L));

        assertThat(client.nextSeqs(30))
                .isEqualTo(LongStream.rangeClosed(12, 41).boxed().toList());
    }

    private Client connectWith(Map<String, Long> cursors) {
        var client = node.connect();
        client.hello(node.tokenFor(ada), cursors);
        client.next("welcome");
        return client;
    }

    private static void expectReset(Client client, String room, long lastSeq) {
        var reset = client.next("reset");
        assertThat(reset.get("roomId").stringValue()).isEqualTo(room);
        assertThat(reset.get("lastSeq").longValue()).isEqualTo(lastSeq);
    }
}
