package app.confab.websocket;

import static org.assertj.core.api.Assertions.assertThat;

import app.confab.domain.accounts.Account;
import app.confab.domain.rooms.RoomId;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// The same endpoint where Spring's session hides which server carries it.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PortableWireTest {
    private Node node;
    private Account ada;
    private RoomId room;

    @BeforeAll
    void startNode() {
        node = Node.start(settings -> new WebSocketSettings(
                settings.allowedOrigins(),
                Duration.ofSeconds(1),
                settings.helloWithin(),
                settings.outboundBytes(),
                settings.arrivalsAtOnce(),
                settings.closeWithin(),
                settings.connectionsOfOneAccount()));
    }

    @AfterAll
    void stopNode() {
        node.close();
    }

    @BeforeEach
    void setTheScene() {
        ada = node.scene().person("ada");
        room = node.scene().roomOf(ada);
    }

    @Test
    void everythingArrivesInOrder() {
        node.scene().post(100, room, ada);
        var client = Client.connect(node.portableAddress());
        client.hello(node.tokenFor(ada), Map.of(room.value().toString(), 1L));

        client.next("welcome");
        node.scene().post(100, room, ada);

        assertThat(client.nextSeqs(200)).isSorted().startsWith(2L).endsWith(201L);
    }

    @Test
    void whoeverAnswersPingsStaysAndWhoeverIsNotWelcomeGoes() {
        var client = Client.connect(node.portableAddress());
        client.hello(node.tokenFor(ada));
        client.next("welcome");
        try (var timekeeper = RawClient.connect(node.port())) {
            timekeeper.text("{\"type\":\"hello\",\"token\":\"%s\"}".formatted(node.tokenFor(ada)));
            for (var beat = 0; beat < 4; beat++) {
                timekeeper.frame(
                        RawClient.PONG, true, timekeeper.read(RawClient.PING).payload());
            }
        }
        assertThat(client.drain()).isEmpty();

        node.passes(Node.TOKEN_LIFE);

        assertThat(client.closeCode()).isEqualTo(4401);
    }
}
