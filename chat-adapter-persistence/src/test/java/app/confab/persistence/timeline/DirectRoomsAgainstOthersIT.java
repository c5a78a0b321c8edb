package app.confab.persistence.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import app.confab.application.world.Scene;
import app.confab.domain.accounts.Account;
import app.confab.persistence.PersistentStores;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Two nodes that open a direct room for the same people at once.
class DirectRoomsAgainstOthersIT {
    private static PersistentStores persistent;

    private Scene scene;
    private Account ada;
    private Account grace;

    @BeforeAll
    static void open() {
        persistent = PersistentStores.open();
    }

    @AfterAll
    static void close() {
        persistent.close();
    }

    @BeforeEach
    void setScene() {
        scene = new Scene(persistent.stores());
        ada = scene.person("ada");
        grace = scene.person("grace");
    }

    @Test
    void theSecondFindsTheRoomOfTheFirst() throws SQLException {
        var elsewhere = scene.opening(grace, ada);
        var here = scene.opening(ada, grace);
        try (var other = new OtherSession(persistent)) {
            other.open(elsewhere);
            var ticket = persistent.stores().log().submit(here);
            other.awaitSomebodyWaiting();
            other.commit();

            assertThat(Scene.result(ticket).events()).isEmpty();
        }
        assertThat(persistent.stores().directRooms().among(here.people()))
                .hasValueSatisfying(room -> assertThat(room.id()).isEqualTo(elsewhere.room()));
        assertThat(persistent.stores().rooms().byId(here.room())).isEmpty();
    }

    @Test
    void theSecondMakesTheRoomWhereTheFirstGivesUp() throws SQLException {
        var here = scene.opening(ada, grace);
        try (var other = new OtherSession(persistent)) {
            other.open(scene.opening(grace, ada));
            var ticket = persistent.stores().log().submit(here);
            other.awaitSomebodyWaiting();
            other.rollback();

            assertThat(Scene.result(ticket).events()).hasSize(2);
        }
        assertThat(persistent.stores().directRooms().among(here.people()))
                .hasValueSatisfying(room -> assertThat(room.id()).isEqualTo(here.room()));
    }
}
