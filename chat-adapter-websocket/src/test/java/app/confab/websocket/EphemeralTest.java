package app.confab.websocket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.confab.domain.accounts.Account;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Who is typing and who is online.
class EphemeralTest extends TwoAtANode {
    private final Map<Account, Integer> connected = new HashMap<>();

    @Test
    void typingIsShownToTheOthersInTheRoom() {
        var stranger = node.connectAs(node.scene().person("linus"));
        var typist = live(ada);
        var phone = live(ada);
        var reader = live(grace);

        typist.say(Map.of("type", "typing", "roomId", roomId));

        var typing = reader.next("typing");
        assertThat(typing.get("roomId").stringValue()).isEqualTo(roomId);
        assertThat(typing.get("userId").stringValue())
                .isEqualTo(ada.id().value().toString());
        for (var other : List.of(stranger, typist, phone, reader)) {
            assertThat(other.drain()).isEmpty();
        }
    }

    @Test
    void whoComesWhileSomebodyTypesIsShownIt() {
        var typist = live(ada);
        typist.say(Map.of("type", "typing", "roomId", roomId));
        typist.drain();
        var reader = live(grace);

        typist.say(Map.of("type", "typing", "roomId", roomId));

        reader.next("typing");
    }

    @Test
    void whoIsNotInTheRoomMayNotType() {
        var client = node.connectAs(node.scene().person("linus"));

        client.say(Map.of("type", "typing", "roomId", roomId, "ref", 1));
        var forbidden = client.next("error");
        client.say(Map.of("type", "typing", "roomId", node.scene().unknownRoom().value(), "ref", 2));
        var unknown = client.next("error");

        assertThat(forbidden.get("code").stringValue()).isEqualTo("forbidden");
        assertThat(forbidden.get("ref").intValue()).isEqualTo(1);
        assertThat(unknown.get("code").stringValue()).isEqualTo("not_found");
    }

    @Test
    void whoHasPutTheRoomAwaySeesNobodyType() {
        var direct = node.scene().directRoomOf(ada, grace);
        var typist = live(ada);
        var reader = live(grace);
        node.hide(direct, grace);
        reader.next("room.left");

        typist.say(Map.of("type", "typing", "roomId", direct.value().toString()));
        typist.drain();

        assertThat(reader.drain()).isEmpty();
    }

    @Test
    void whoComesAndGoesIsShownOnceToThoseWhoShareARoom() {
        node.scene().directRoomOf(ada, grace);
        var stranger = live(node.scene().person("linus"));
        var watcher = live(ada);

        var comer = live(grace);
        expectPresence(watcher, grace, "online");
        expectPresence(comer, ada, "online");
        comer.leave();
        expectPresence(watcher, grace, "offline");

        assertThat(watcher.drain()).isEmpty();
        assertThat(stranger.drain()).isEmpty();
    }

    @Test
    void whoJoinsIsShownWhoIsThere() {
        var linus = node.scene().person("linus");
        live(ada);
        var client = live(linus);

        node.scene().append(node.scene().joining(room, linus));
        client.next("room.joined");

        expectPresence(client, ada, "online");
    }

    @Test
    void whoIsThereIsShownWhoJoins() {
        var linus = node.scene().person("linus");
        var watcher = live(ada);
        var newcomer = live(linus);
        node.awaitOnline(linus);

        node.scene().append(node.scene().joining(room, linus));

        watcher.next("event");
        expectPresence(watcher, linus, "online");
        newcomer.next("room.joined");
    }

    /// A client to whom its rooms are live already.
    private Client live(Account account) {
        var client = node.connectAs(account);
        node.awaitLive(account, connected.merge(account, 1, Integer::sum));
        return client;
    }

    /// Has the clock tick until something is shown.
    private void expectPresence(Client client, Account account, String status) {
        await().until(() -> {
            node.tick();
            return client.hasNext();
        });
        var presence = client.next("presence");
        assertThat(presence.get("userId").stringValue())
                .isEqualTo(account.id().value().toString());
        assertThat(presence.get("status").stringValue()).isEqualTo(status);
    }
}
