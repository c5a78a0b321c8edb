package app.confab.websocket;

import app.confab.domain.accounts.Account;
import app.confab.domain.rooms.RoomId;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;

/// One node for a whole class of tests, and for each of them two people and a room whom the others do not know.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class TwoAtANode {
    Node node;
    Account ada;
    Account grace;
    RoomId room;
    String roomId;

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
        grace = node.scene().person("grace");
        room = openRoom();
        roomId = room.value().toString();
    }

    /// Ada's room, with Grace in it unless a class says otherwise.
    RoomId openRoom() {
        return node.scene().roomOf(ada, grace);
    }
}
