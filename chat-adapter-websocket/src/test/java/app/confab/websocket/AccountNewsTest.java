package app.confab.websocket;

import static org.assertj.core.api.Assertions.assertThat;

import app.confab.domain.rooms.RoomId;
import app.confab.domain.rooms.Seq;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What changes about a person on another node, or concerns those around them.
class AccountNewsTest extends TwoAtANode {
    @Override
    RoomId openRoom() {
        return node.scene().roomOf(ada);
    }

    @Test
    void aRoomJoinedOnAnotherNodeIsFollowed() {
        var client = node.connectAs(grace);
        var elsewhere = node.elsewhere();
        elsewhere.append(elsewhere.joining(room, grace));

        node.hint(grace);

        assertThat(client.next("room.joined").at("/room/lastSeq").longValue()).isEqualTo(2);
        node.scene().post(room, ada, "live");
        assertThat(client.nextSeqs(1)).containsExactly(3L);
    }

    @Test
    void aRoomLeftAndJoinedAgainOnAnotherNodeIsLeftAndJoined() {
        node.scene().append(node.scene().joining(room, grace));
        var client = node.connectAs(grace);
        var elsewhere = node.elsewhere();
        elsewhere.append(elsewhere.leaving(room, grace));
        elsewhere.append(elsewhere.joining(room, grace));

        node.hint(grace);
        node.hint(room, 4);

        assertThat(client.nextSeqs(1)).containsExactly(3L);
        client.next("room.left");
        assertThat(client.next("room.joined").at("/room/lastSeq").longValue()).isEqualTo(4);
        node.scene().post(room, ada, "live");
        assertThat(client.nextSeqs(1)).containsExactly(5L);
    }

    @Test
    void aReadMarkerMovedOnAnotherNodeIsToldOnce() {
        node.scene().append(node.scene().joining(room, grace));
        node.scene().post(room, ada, "news");
        var client = node.connectAs(grace);
        node.stores().markers().moveForward(grace.id(), room, new Seq(3));

        node.hint(grace);

        var read = client.next("read");
        assertThat(read.get("roomId").stringValue()).isEqualTo(roomId);
        assertThat(read.get("seq").longValue()).isEqualTo(3);
        node.stores().markers().moveBack(grace.id(), room, new Seq(2));
        node.hint(grace);
        assertThat(client.next("read").get("seq").longValue()).isEqualTo(2);
        node.hint(grace);
        assertThat(client.drain()).isEmpty();
    }

    @Test
    void aSessionEndedOnAnotherNodeEndsItsConnections() {
        var caller = node.logIn(grace);
        var client = node.connect();
        client.hello(node.tokenFor(caller));
        client.next("welcome");
        var other = node.connectAs(grace);
        node.endUntold(caller);

        node.hint(grace);

        assertThat(client.closeCode()).isEqualTo(4401);
        assertThat(other.drain()).isEmpty();
    }

    @Test
    void aNewNameIsToldOnceToEverybodyAroundAndToOneself() {
        var stranger = node.connectAs(node.scene().person("linus"));
        node.scene().append(node.scene().joining(room, grace));
        node.scene().directRoomOf(ada, grace);
        var clients = List.of(node.connectAs(ada), node.connectAs(grace), node.connectAs(grace));

        node.rename(grace, "Amazing Grace");

        for (var client : clients) {
            var user = client.next("user.updated").get("user");
            assertThat(user.get("id").stringValue())
                    .isEqualTo(grace.id().value().toString());
            assertThat(user.get("displayName").stringValue()).isEqualTo("Amazing Grace");
            assertThat(client.drain()).isEmpty();
        }
        assertThat(stranger.drain()).isEmpty();
    }

    @Test
    void aNewNameThatTheSnapshotHasNotIsToldAfterTheWelcome() {
        node.snapshots().overtakeNext(() -> node.rename(ada, "Countess"));
        var client = node.connect();

        client.hello(node.tokenFor(ada));

        client.next("welcome");
        assertThat(client.next("user.updated").at("/user/displayName").stringValue())
                .isEqualTo("Countess");
    }

    @Test
    void newsThatCannotBeLookedAtNowAreLookedAtLater() {
        var client = node.connectAs(grace);
        var elsewhere = node.elsewhere();
        elsewhere.append(elsewhere.joining(room, grace));
        node.world().goDown();
        node.connectedAccounts().changed(grace.id());
        node.world().comeBack();

        assertThat(client.next("room.joined").at("/room/id").stringValue()).isEqualTo(roomId);
    }
}
