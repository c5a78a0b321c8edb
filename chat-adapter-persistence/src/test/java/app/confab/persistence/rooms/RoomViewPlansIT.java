package app.confab.persistence.rooms;

import static org.assertj.core.api.Assertions.assertThat;

import app.confab.application.world.Scene;
import app.confab.domain.accounts.Account;
import app.confab.persistence.PersistentStores;
import app.confab.persistence.kernel.Explained;
import app.confab.persistence.kernel.ManyMessages;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// What a look at one's rooms may cost where rooms are full.
class RoomViewPlansIT {
    private static PersistentStores persistent;
    private static Account ada;

    @BeforeAll
    static void fill() throws SQLException {
        persistent = PersistentStores.open();
        var scene = new Scene(persistent.stores());
        ada = scene.person("ada");
        new ManyMessages(persistent).in(scene.roomOf(scene.person("grace"), ada));
    }

    @AfterAll
    static void close() {
        persistent.close();
    }

    @Test
    void unreadMessagesAreCountedInTheIndexAlone() throws SQLException {
        assertThat(plans(RoomViewsSql.class, views()).split("Index Only Scan using message_pkey on message"))
                .as("one in each of the two plans")
                .hasSize(3);
    }

    @Test
    void mentionsAreLookedForOnlyAmongMessagesThatCallSomebody() throws SQLException {
        assertThat(plans(RoomViewsSql.class, views()).split("Scan using message_calling on message"))
                .hasSize(3);
    }

    @Test
    void noTableOfMessagesIsReadWhole() throws SQLException {
        assertThat(plans(RoomViewsSql.class, views()))
                .doesNotContain("Seq Scan on message")
                .doesNotContain("Seq Scan on reaction");
    }

    @Test
    void whetherARoomIsHiddenIsAnsweredByTheIndex() throws SQLException {
        assertThat(plans(MembershipsSql.class, Map.of("account", ada.id().value())))
                .contains("Index Only Scan Backward using message_pkey on message")
                .doesNotContain("Seq Scan on message");
    }

    private static Map<String, @Nullable Object> views() {
        var parameters = new HashMap<String, @Nullable Object>();
        parameters.put("reader", ada.id().value());
        parameters.put("room", null);
        parameters.put("mostUnread", 1000);
        return parameters;
    }

    private static String plans(Class<?> sql, Map<String, @Nullable Object> parameters) throws SQLException {
        return new Explained(persistent).plans(sql, "of", parameters);
    }
}
