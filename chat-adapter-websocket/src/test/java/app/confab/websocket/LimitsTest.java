package app.confab.websocket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.confab.application.kernel.InMemoryRateLimits;
import app.confab.application.kernel.Limit;
import app.confab.application.kernel.Limit.Budget;
import app.confab.domain.accounts.Account;
import app.confab.domain.rooms.RoomId;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// A node that has little to give.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LimitsTest {
    private static final Budget PLENTY = new Budget(100_000, 1, Duration.ofHours(1));
    private static final Budget FIVE_A_DAY = new Budget(5, 5, Duration.ofDays(1));

    private final AtomicReference<Function<Limit, Budget>> budgets = new AtomicReference<>(_ -> PLENTY);
    private Node node;
    private Account ada;
    private RoomId room;

    @BeforeAll
    void startNode() {
        node = Node.start(
                LimitsTest::withThreePlaces,
                new InMemoryRateLimits(limit -> budgets.get().apply(limit), () -> 0));
    }

    @AfterAll
    void stopNode() {
        node.close();
    }

    @BeforeEach
    void setTheScene() {
        budgets.set(_ -> PLENTY);
        ada = node.scene().person("ada");
        room = node.scene().roomOf(ada);
    }

    @Test
    void messagesBeyondTheBudgetAreRefusedWithTheTimeToWait() {
        limitTo(Limit.MESSAGES);
        var phone = node.connectAs(ada);
        var laptop = node.connectAs(ada);

        for (var i = 0; i < 5; i++) {
            var device = i % 2 == 0 ? phone : laptop;
            device.send(room.value().toString(), "m" + i, "hello");
            device.nextOf("ack");
        }
        phone.send(room.value().toString(), "m5", "too much");

        var error = phone.nextOf("error");
        assertThat(error.get("code").stringValue()).isEqualTo("rate_limited");
        assertThat(error.get("ref").stringValue()).isEqualTo("m5");
        assertThat(error.get("retryAfterMs").longValue())
                .isEqualTo(Duration.ofDays(1).dividedBy(5).toMillis());
    }

    @Test
    void readMarkersBeyondTheBudgetAreRefused() {
        limitTo(Limit.CHANGES);
        var client = node.connectAs(ada);

        for (var i = 0; i < 6; i++) {
            client.say(Map.of("type", "read", "ref", i, "roomId", room.value().toString(), "seq", 1));
        }

        var error = client.next("error");
        assertThat(error.get("code").stringValue()).isEqualTo("rate_limited");
        assertThat(error.get("ref").intValue()).isEqualTo(5);
    }

    @Test
    void aConnectionThatSaysTooMuchIsClosedAndNoOther() {
        limitTo(Limit.FRAMES);
        var quiet = node.connectAs(ada);
        var loud = node.connectAs(ada);

        for (var i = 0; i < 5; i++) {
            loud.say(Map.of("type", "ping"));
        }

        assertThat(loud.closeCode()).isEqualTo(4429);
        assertThat(quiet.drain()).isEmpty();
    }

    @Test
    void anAddressThatConnectsTooOftenIsTurnedAway() {
        limitTo(Limit.HANDSHAKES);
        for (var i = 0; i < 5; i++) {
            RawClient.connect(node.port()).close();
        }

        try (var client = RawClient.connect(node.port())) {
            assertThat(client.answer()).startsWith("HTTP/1.1 429").containsPattern("Retry-After: [1-9]");
        }
    }

    @Test
    void anAccountThatBeginsTooManyConnectionsIsSentAway() {
        limitTo(Limit.HELLOS);
        for (var i = 0; i < 5; i++) {
            node.connectAs(ada).leave();
        }
        var tooMuch = node.connect();

        tooMuch.hello(node.tokenFor(ada));

        assertThat(tooMuch.closeCode()).isEqualTo(4429);
    }

    @Test
    void anAccountThatHoldsAllItsConnectionsGetsAnotherOnceItGivesOneUp() {
        var devices = List.of(node.connectAs(ada), node.connectAs(ada), node.connectAs(ada));
        var tooMany = node.connect();
        tooMany.hello(node.tokenFor(ada));
        assertThat(tooMany.closeCode()).isEqualTo(4429);
        node.connectAs(node.scene().person("grace"));

        devices.getFirst().leave();

        await().until(() -> isWelcome(ada));
    }

    private boolean isWelcome(Account person) {
        var client = node.connect();
        client.hello(node.tokenFor(person));
        await().until(() -> client.hasNext() || client.isClosed());
        return client.hasNext();
    }

    private static WebSocketSettings withThreePlaces(WebSocketSettings settings) {
        return new WebSocketSettings(
                settings.allowedOrigins(),
                settings.heartbeat(),
                settings.helloWithin(),
                settings.outboundBytes(),
                settings.arrivalsAtOnce(),
                settings.closeWithin(),
                3);
    }

    private void limitTo(Limit scarce) {
        budgets.set(limit -> limit == scarce ? FIVE_A_DAY : PLENTY);
    }
}
