package app.confab.websocket;

import static org.assertj.core.api.Assertions.assertThat;

import app.confab.domain.accounts.Account;
import app.confab.domain.rooms.RoomId;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// What happens to peers that take their time, on a node that has little of it.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DeadlinesTest {
    private static final String LONG_TEXT = "x".repeat(4000);

    /// Four times as long on the way: the network takes some megabytes itself.
    private static final String WIDE_TEXT = "\uD83E\uDDF5".repeat(4000);

    private Node node;
    private Account ada;
    private Account grace;
    private RoomId room;

    @BeforeAll
    void startNode() {
        node = Node.start(settings -> new WebSocketSettings(
                settings.allowedOrigins(),
                Duration.ofSeconds(1),
                Duration.ofSeconds(1),
                WebSocketSettings.LEAST_OUTBOUND_BYTES,
                1,
                Duration.ofSeconds(1),
                settings.connectionsOfOneAccount()));
    }

    @AfterAll
    void stopNode() {
        node.close();
    }

    @BeforeEach
    void setTheScene() {
        ada = node.scene().person("ada");
        grace = node.scene().person("grace");
        room = node.scene().roomOf(ada, grace);
    }

    @Test
    void whoeverSaysNoHelloIsClosed() {
        assertThat(node.connect().closeCode()).isEqualTo(4408);
    }

    @Test
    void whoHasSaidHelloMayWaitLongerForTheWelcome() {
        var stuck = new CountDownLatch(1);
        node.snapshots().overtakeNext(() -> awaitOpening(stuck));
        var first = node.connect();
        first.hello(node.tokenFor(ada));
        var second = node.connect();
        second.hello(node.tokenFor(grace));
        assertThat(node.connect().closeCode()).isEqualTo(4408);
        assertThat(second.hasNext()).isFalse();

        stuck.countDown();
        first.next("welcome");
        second.next("welcome");
    }

    @Test
    void whoSaysMoreThanIsTakenInForAHeartbeatIsClosed() {
        try (var client = RawClient.connect(node.port())) {
            client.text("{\"type\":\"hello\",\"token\":\"%s\"}".formatted(node.tokenFor(ada)));
            client.read(RawClient.TEXT);

            var code = node.world().exclusively(() -> {
                client.text("{\"type\":\"read\",\"roomId\":\"%s\",\"seq\":1}".formatted(room.value()));
                for (var i = 0; i < 1500; i++) {
                    client.text("{\"type\":\"ping\"}");
                }
                return client.read(RawClient.CLOSE).closeCode();
            });

            assertThat(code).isEqualTo(4429);
        }
    }

    @Test
    void aLogThatDoesNotAnswerStopsNoClock() {
        node.followed().hold();
        try {
            node.connectAs(ada);
            for (var i = 0; i < 3; i++) {
                assertThat(node.connect().closeCode()).isEqualTo(4408);
            }
        } finally {
            node.followed().release();
        }
    }

    @Test
    void aClientThatAnswersPingsStays() {
        var quiet = node.connectAs(ada);
        try (var other = greeted(64 * 1024)) {
            for (var beat = 0; beat < 4; beat++) {
                var ping = other.read(RawClient.PING);
                other.frame(RawClient.PONG, true, ping.payload());
            }
            assertThat(quiet.drain()).isEmpty();
        }
    }

    @Test
    void aSilentPeerIsClosed() {
        try (var silent = greeted(64 * 1024)) {
            assertThat(silent.read(RawClient.CLOSE).closeCode()).isEqualTo(1001);
        }
    }

    /// Hanging up on somebody who is still speaking resets the connection, and what waits to be read is lost.
    @Test
    void aSlowClientThatGoesOnSpeakingIsToldWhyItIsClosed() {
        try (var slow = greeted(4 * 1024)) {
            for (var i = 0; i < 1000; i++) {
                node.scene().post(room, ada, LONG_TEXT);
            }

            var frame = slow.read();
            while (frame.opCode() != RawClient.CLOSE) {
                slow.text("{\"type\":\"ping\",\"ref\":1}");
                frame = slow.read();
            }
            assertThat(frame.closeCode()).isEqualTo(1013);
        }
    }

    @Test
    void aClientThatNeverReadsAgainIsCutOff() {
        try (var stuck = greeted(4 * 1024)) {
            for (var i = 0; i < 1500; i++) {
                node.scene().post(room, ada, LONG_TEXT);
            }

            stuck.awaitCutOff();
        }
    }

    /// Nothing piles up for somebody who is shown what they have missed: it is fetched as they read. They could keep it
    /// waiting for ever, since it speaks.
    @Test
    void aClientThatNeverReadsWhatItHasMissedIsCutOff() {
        var cursor = node.scene().post(room, ada, WIDE_TEXT).seq().value();
        for (var i = 0; i < 400; i++) {
            node.scene().post(room, ada, WIDE_TEXT);
        }
        try (var stuck = RawClient.connect(node.port(), Map.of(), 4 * 1024)) {
            stuck.text("{\"type\":\"hello\",\"token\":\"%s\",\"cursors\":{\"%s\":%d}}"
                    .formatted(node.tokenFor(grace), room.value(), cursor));

            stuck.awaitCutOff();
        }
    }

    private RawClient greeted(int receiveBuffer) {
        var client = RawClient.connect(node.port(), Map.of(), receiveBuffer);
        client.text("{\"type\":\"hello\",\"token\":\"%s\"}".formatted(node.tokenFor(grace)));
        client.read(RawClient.TEXT);
        return client;
    }

    private static void awaitOpening(CountDownLatch gate) {
        try {
            gate.await();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }
}
