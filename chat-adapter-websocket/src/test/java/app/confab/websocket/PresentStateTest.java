package app.confab.websocket;

import static org.assertj.core.api.Assertions.assertThat;

import app.confab.domain.rooms.Role;
import app.confab.domain.rooms.RoomId;
import app.confab.wire.timeline.TimelineEventJson;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// Whoever catches up gets what is true now, also where this node holds events that were made before.
class PresentStateTest extends TwoAtANode {
    private Client witness;

    @Override
    RoomId openRoom() {
        return node.scene().roomOf(ada);
    }

    /// Somebody is there from the start, so that the room's events are at hand here.
    @BeforeEach
    void bringAWitness() {
        witness = node.connectAs(ada);
        node.scene().append(node.scene().joining(room, grace));
        witness.nextSeqs(1);
    }

    @Test
    void anEditedMessageIsReplayedAsItIsNow() {
        var message = node.scene().post(room, ada, "teh");
        node.scene().post(room, ada, "another one");
        node.scene().append(node.scene().editing(message, ada, "then"));
        node.scene().append(node.scene().editing(message, ada, "the"));
        witness.nextSeqs(4);

        var events = replay();

        assertThat(events).isEqualTo(log());
        assertThat(body(events, 3)).isEqualTo("the");
        assertThat(body(events, 5)).isEqualTo("the");
        assertThat(body(events, 6)).isEqualTo("the");
    }

    @Test
    void nothingIsLeftOfADeletedMessage() {
        var message = node.scene().post(room, ada, "a secret");
        node.scene().append(node.scene().editing(message, ada, "a big secret"));
        node.scene().append(node.scene().deleting(message, ada));
        node.scene().post(room, ada, "never mind");
        witness.nextSeqs(4);

        var events = replay();

        assertThat(events).isEqualTo(log());
        assertThat(events.toString()).doesNotContain("secret");
        assertThat(body(events, 3)).isEmpty();
        assertThat(events.get(2).at("/message/deletedAt").isString()).isTrue();
    }

    @Test
    void peopleAreReplayedUnderTheNameThatTheyHaveNow() {
        node.scene().post(room, grace, "first");
        node.scene().post(room, ada, "second");
        witness.nextSeqs(2);

        node.rename(grace, "Amazing Grace");
        witness.next("user.updated");
        node.scene().post(room, grace, "third");
        witness.nextSeqs(1);

        var events = replay();
        assertThat(events).isEqualTo(log());
        assertThat(events.get(1).at("/user/displayName").stringValue()).isEqualTo("Amazing Grace");
        assertThat(events.get(2).at("/message/author/displayName").stringValue())
                .isEqualTo("Amazing Grace");
        assertThat(events.get(4).at("/message/author/displayName").stringValue())
                .isEqualTo("Amazing Grace");
    }

    @Test
    void aRoomIsReplayedAsItIsNow() {
        node.scene().append(node.scene().describing(room, "Compilers", null, ada));
        node.scene().append(node.scene().describing(room, null, "COBOL and after", ada));
        node.scene().post(room, ada, "new name");
        witness.nextSeqs(3);

        var events = replay();

        assertThat(events).isEqualTo(log());
        assertThat(events.get(2).at("/room/topic").stringValue()).isEqualTo("COBOL and after");
        assertThat(events.get(2).at("/room/lastSeq").longValue()).isEqualTo(5);
    }

    @Test
    void aRoleIsReplayedAsTheEventGaveIt() {
        node.scene().make(room, grace, Role.MODERATOR, ada);
        node.scene().make(room, grace, Role.MEMBER, ada);
        witness.nextSeqs(2);

        var events = replay();

        assertThat(events).isEqualTo(log());
        assertThat(events.get(2).get("role").stringValue()).isEqualTo("moderator");
        assertThat(events.get(3).get("role").stringValue()).isEqualTo("member");
    }

    private List<JsonNode> replay() {
        var client = node.connect();
        client.hello(node.tokenFor(ada), Map.of(roomId, 0L));
        client.next("welcome");
        var events = new ArrayList<JsonNode>();
        while (events.size() < log().size()) {
            events.add(client.next("event").get("event"));
        }
        return events;
    }

    private List<JsonNode> log() {
        var events = new ArrayList<JsonNode>();
        for (var event : node.scene().events(room)) {
            events.add(Client.JSON.readTree(Client.JSON.writeValueAsBytes(TimelineEventJson.of(event))));
        }
        return events;
    }

    private static String body(List<JsonNode> events, int seq) {
        return events.get(seq - 1).at("/message/body").stringValue();
    }
}
