package app.confab.websocket;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ChatTest extends TwoAtANode {
    @Test
    void aHelloIsAnsweredByTheSnapshot() {
        var caller = node.logIn(ada);
        var client = node.connect();
        client.hello(node.tokenFor(caller));

        var welcome = client.next("welcome");

        assertThat(welcome.at("/user/id").stringValue())
                .isEqualTo(ada.id().value().toString());
        assertThat(welcome.get("sessionId").stringValue())
                .isEqualTo(caller.session().value().toString());
        assertThat(welcome.get("heartbeatSeconds").intValue()).isEqualTo(25);
        assertThat(welcome.get("epoch").stringValue()).isEqualTo(Node.EPOCH);
        assertThat(welcome.at("/rooms/0/id").stringValue()).isEqualTo(roomId);
        assertThat(welcome.at("/rooms/0/lastSeq").longValue()).isEqualTo(2);
        assertThat(welcome.at("/rooms/0/role").stringValue()).isEqualTo("owner");
    }

    @Test
    void aSendIsAcknowledgedAndReachesAllMembers() {
        var sender = node.connectAs(ada);
        var receiver = node.connectAs(grace);

        sender.send(roomId, "m1", "hello, world");

        var event = receiver.next("event").get("event");
        assertThat(event.get("type").stringValue()).isEqualTo("message.posted");
        assertThat(event.get("seq").longValue()).isEqualTo(3);
        assertThat(event.at("/message/body").stringValue()).isEqualTo("hello, world");
        assertThat(event.get("message").has("reactions")).isFalse();
        var ack = sender.nextOf("ack");
        assertThat(ack.get("ref").stringValue()).isEqualTo("m1");
        assertThat(ack.get("roomId").stringValue()).isEqualTo(roomId);
        assertThat(ack.get("clientMessageId").stringValue()).isEqualTo("m1");
        assertThat(ack.get("messageId").stringValue())
                .isEqualTo(event.at("/message/id").stringValue());
        assertThat(ack.get("seq").longValue()).isEqualTo(3);
        assertThat(ack.get("createdAt").stringValue())
                .isEqualTo(event.at("/message/createdAt").stringValue());
        assertThat(ack.get("duplicate").booleanValue()).isFalse();
    }

    @Test
    void aRepeatedSendGetsTheFirstAckAndNoSecondEvent() {
        var client = node.connectAs(ada);
        client.send(roomId, "m1", "once");
        var first = client.ackBesidesItsEvent();

        client.send(roomId, "m1", "twice");

        var second = client.next("ack");
        assertThat(second.get("duplicate").booleanValue()).isTrue();
        assertThat(second.get("seq")).isEqualTo(first.get("seq"));
        assertThat(second.get("messageId")).isEqualTo(first.get("messageId"));
        assertThat(client.drain()).isEmpty();
    }

    @Test
    void pipelinedSendsGetTheirSeqsInTheOrderSent() {
        var client = node.connectAs(ada);
        for (var i = 0; i < 200; i++) {
            client.send(roomId, "m" + i, "message " + i);
        }

        for (var i = 0; i < 200; i++) {
            var event = client.nextOf("event").get("event");
            assertThat(event.get("seq").longValue()).isEqualTo(3 + i);
            assertThat(event.at("/message/clientMessageId").stringValue()).isEqualTo("m" + i);
        }
    }

    @Test
    void aCursorIsReplayedFromAndGoesLiveWithoutAGap() {
        node.scene().post(300, room, grace);
        var client = node.connect();
        client.hello(node.tokenFor(ada), Map.of(roomId, 100L));
        client.next("welcome");
        node.scene().post(room, grace, "live");

        var seqs = client.nextSeqs(203);

        assertThat(seqs).isSorted().doesNotHaveDuplicates().startsWith(101L).endsWith(303L);
    }

    @Test
    void aCursorOfZeroReplaysFromTheStart() {
        var client = node.connect();
        client.hello(node.tokenFor(ada), Map.of(roomId, 0L));
        client.next("welcome");

        assertThat(client.nextSeqs(2)).isEqualTo(List.of(1L, 2L));
    }
}
