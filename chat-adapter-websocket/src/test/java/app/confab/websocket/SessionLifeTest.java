package app.confab.websocket;

import static org.assertj.core.api.Assertions.assertThat;

import app.confab.domain.accounts.Account;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SessionLifeTest {
    private Node node;
    private Account ada;

    @BeforeAll
    void startNode() {
        node = Node.start();
    }

    @AfterAll
    void stopNode() {
        node.close();
    }

    @BeforeEach
    void setTheScene() {
        ada = node.scene().person("ada");
    }

    @Test
    void aConnectionEndsWithItsToken() {
        var client = node.connectAs(ada);

        node.passes(Node.TOKEN_LIFE);

        assertThat(client.closeCode()).isEqualTo(4401);
    }

    @Test
    void aRenewedConnectionOutlivesItsFirstToken() {
        var caller = node.logIn(ada);
        var client = node.connect();
        client.hello(node.tokenFor(caller));
        client.next("welcome");
        node.passes(Node.TOKEN_LIFE.minus(Duration.ofMinutes(1)));

        client.say(Map.of("type", "renew", "token", node.tokenFor(caller)));
        client.next("renewed");
        node.passes(Duration.ofMinutes(2));

        assertThat(client.drain()).isEmpty();
        node.passes(Node.TOKEN_LIFE);
        assertThat(client.closeCode()).isEqualTo(4401);
    }

    @Test
    void aTokenOfAnotherSessionDoesNotRenew() {
        var client = node.connectAs(ada);

        client.say(Map.of("type", "renew", "token", node.tokenFor(ada)));

        assertThat(client.closeCode()).isEqualTo(4401);
    }

    @Test
    void aBadTokenDoesNotRenew() {
        var client = node.connectAs(ada);

        client.sayRaw("{\"type\":\"renew\",\"token\":7}");

        assertThat(client.closeCode()).isEqualTo(4401);
    }

    @Test
    void allConnectionsOfASessionEndWithItAndNoOthers() {
        var caller = node.logIn(ada);
        var first = node.connect();
        var second = node.connect();
        for (var client : new Client[] {first, second}) {
            client.hello(node.tokenFor(caller));
            client.next("welcome");
        }
        var other = node.connectAs(ada);

        node.logOut(caller);

        assertThat(first.closeCode()).isEqualTo(4401);
        assertThat(second.closeCode()).isEqualTo(4401);
        assertThat(other.drain()).isEmpty();
    }

    @Test
    void anEndedSessionIsNotGreeted() {
        var caller = node.logIn(ada);
        var token = node.tokenFor(caller);
        node.logOut(caller);

        var client = node.connect();
        client.hello(token);

        assertThat(client.closeCode()).isEqualTo(4401);
    }

    /// As if it ended between the look at its token and the connection's registration.
    @Test
    void aSessionThatEndsDuringTheHelloIsNotGreeted() {
        var caller = node.logIn(ada);
        var token = node.tokenFor(caller);
        node.endUntold(caller);

        var client = node.connect();
        client.hello(token);

        assertThat(client.closeCode()).isEqualTo(4401);
    }
}
