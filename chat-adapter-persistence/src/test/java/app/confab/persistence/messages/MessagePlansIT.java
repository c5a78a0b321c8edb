package app.confab.persistence.messages;

import static org.assertj.core.api.Assertions.assertThat;

import app.confab.application.world.Scene;
import app.confab.domain.accounts.Account;
import app.confab.domain.rooms.RoomId;
import app.confab.persistence.PersistentStores;
import app.confab.persistence.kernel.Explained;
import app.confab.persistence.kernel.ManyMessages;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// A page costs the same in a full room as in an empty one.
class MessagePlansIT {
    private static PersistentStores persistent;
    private static RoomId room;
    private static Account ada;

    @BeforeAll
    static void fill() throws SQLException {
        persistent = PersistentStores.open();
        var scene = new Scene(persistent.stores());
        ada = scene.person("ada");
        room = scene.roomOf(ada);
        new ManyMessages(persistent).in(room);
    }

    @AfterAll
    static void close() {
        persistent.close();
    }

    @Test
    void aPageIsReadFromTheIndexesOfItsRoom() throws SQLException {
        var page = Map.<String, @Nullable Object>of(
                "room", room.value(), "reader", ada.id().value(), "pivot", 10_000, "below", 26, "from", 26);

        assertThat(new Explained(persistent).plans(MessagesSql.class, "around", page))
                .contains("Index Scan using message_pkey on message")
                .contains("Scan using reaction_pkey on reaction")
                .doesNotContain("Seq Scan on message")
                .doesNotContain("Seq Scan on reaction");
    }

    @Test
    void aMessageIsFoundByItsId() throws SQLException {
        var one = Map.<String, @Nullable Object>of(
                "room", room.value(), "reader", ada.id().value(), "id", UUID.randomUUID());

        assertThat(new Explained(persistent).plans(MessagesSql.class, "byId", one))
                .contains("Index Scan using message_room_id_id_key on message")
                .doesNotContain("Seq Scan on message")
                .doesNotContain("Seq Scan on reaction");
    }
}
