package app.confab.websocket;

import static org.assertj.core.api.Assertions.assertThat;

import app.confab.domain.accounts.Account;
import app.confab.domain.rooms.RoomId;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Map;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// Clients that do not keep up, or are gone, on a node that holds little for them and is patient with their good-bye.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SlowReadersTest {
    private static final String LONG_TEXT = "x".repeat(4000);

    private Node node;
    private Account ada;
    private Account grace;
    private RoomId room;

    @BeforeAll
    void startNode() {
        node = Node.start(settings -> new WebSocketSettings(
                settings.allowedOrigins(),
                settings.heartbeat(),
                settings.helloWithin(),
                WebSocketSettings.LEAST_OUTBOUND_BYTES,
                settings.arrivalsAtOnce(),
                Duration.ofMinutes(1),
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
    void aSlowClientIsClosedAndHarmsNobody() {
        try (var slow = greeted(4 * 1024)) {
            var quick = node.connectAs(ada);
            var posted = 1500;
            for (var i = 0; i < posted; i++) {
                node.scene().post(room, ada, LONG_TEXT);
                assertThat(quick.nextSeqs(1)).containsExactly(3L + i);
            }

            var frame = slow.read();
            var seq = 2L;
            while (frame.opCode() != RawClient.CLOSE) {
                if (frame.opCode() == RawClient.TEXT) {
                    assertThat(frame.json().at("/event/seq").longValue()).isEqualTo(++seq);
                }
                frame = slow.read();
            }
            assertThat(frame.closeCode()).isEqualTo(1013);
            assertThat(seq).isLessThan(posted);
        }
    }

    @Test
    void aLongReplayWaitsForItsReader() {
        for (var i = 0; i < 400; i++) {
            node.scene().post(room, ada, LONG_TEXT);
        }
        var client = node.connect();

        client.hello(node.tokenFor(grace), Map.of(room.value().toString(), 2L));

        client.next("welcome");
        assertThat(client.nextSeqs(400))
                .isEqualTo(LongStream.rangeClosed(3, 402).boxed().toList());
        assertThat(client.drain()).isEmpty();
    }

    /// The replay is more than the network holds, so the server is in the middle of a frame nearly all the time.
    @Test
    void answersToPingsComeBetweenWholeFrames() {
        var posted = 400;
        for (var i = 0; i < posted; i++) {
            node.scene().post(room, ada, LONG_TEXT);
        }
        try (var slow = RawClient.connect(node.port(), Map.of(), 4 * 1024)) {
            slow.text("{\"type\":\"hello\",\"token\":\"%s\",\"cursors\":{\"%s\":2}}"
                    .formatted(node.tokenFor(grace), room.value()));
            slow.read(RawClient.TEXT);

            var pongs = 0;
            var seq = 2L;
            for (var i = 0; seq < 2 + posted; i++) {
                slow.frame(
                        RawClient.PING,
                        true,
                        ByteBuffer.allocate(Integer.BYTES).putInt(i).array());
                var frame = slow.read();
                if (frame.opCode() == RawClient.PONG) {
                    assertThat(ByteBuffer.wrap(frame.payload()).getInt()).isEqualTo(pongs++);
                } else {
                    assertThat(frame.json().at("/event/seq").longValue()).isEqualTo(++seq);
                }
            }
            assertThat(pongs).isPositive();
        }
    }

    /// Most writes find out before the server has read of it.
    @Test
    void whoHangsUpInTheMiddleHarmsNobodyAndIsForgotten() {
        var quick = node.connectAs(ada);
        var going = Stream.generate(() -> greeted(64 * 1024)).limit(20).toList();
        node.awaitLive(grace, going.size());

        for (var i = 0; i < going.size(); i++) {
            going.get(i).hangUp();
            node.scene().post(room, ada, LONG_TEXT);
        }

        assertThat(quick.nextSeqs(going.size()))
                .isEqualTo(LongStream.rangeClosed(3, 2 + going.size()).boxed().toList());
        node.awaitLive(grace, 0);
    }

    private RawClient greeted(int receiveBuffer) {
        var client = RawClient.connect(node.port(), Map.of(), receiveBuffer);
        client.text("{\"type\":\"hello\",\"token\":\"%s\"}".formatted(node.tokenFor(grace)));
        client.read(RawClient.TEXT);
        return client;
    }
}
