package app.confab.persistence.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import app.confab.application.kernel.SomeClient;
import app.confab.application.world.Scene;
import app.confab.domain.accounts.Account;
import app.confab.domain.rooms.RoomId;
import app.confab.domain.rooms.Seq;
import app.confab.domain.sessions.RefreshDigest;
import app.confab.domain.sessions.Session;
import app.confab.domain.sessions.SessionId;
import app.confab.persistence.PersistentStores;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What concerns a person and no room's log counts their account's version up: other nodes go by it.
class AccountVersionIT {
    private static PersistentStores persistent;

    private Scene scene;
    private Account ada;
    private RoomId room;

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
        room = scene.roomOf(scene.person("grace"));
    }

    @Test
    void joiningAndLeavingCount() throws SQLException {
        scene.append(scene.joining(room, ada));
        assertThat(version(ada)).isEqualTo(1);

        scene.append(scene.joining(room, ada));
        assertThat(version(ada)).isEqualTo(1);

        scene.append(scene.leaving(room, ada));
        assertThat(version(ada)).isEqualTo(2);
    }

    @Test
    void inheritingARoomCounts() throws SQLException {
        var linus = scene.person("linus");
        var inherited = scene.roomOf(linus, ada);

        scene.append(scene.leaving(inherited, linus));

        assertThat(version(ada)).isEqualTo(2);
    }

    @Test
    void aReadMarkerCountsWhenItMoves() throws SQLException {
        scene.append(scene.joining(room, ada));
        scene.post(room, ada, "hello");
        var before = version(ada);

        persistent.stores().markers().moveForward(ada.id(), room, new Seq(3));
        persistent.stores().markers().moveForward(ada.id(), room, new Seq(3));

        assertThat(version(ada)).isEqualTo(before + 1);
    }

    @Test
    void aSessionCountsWhenItEnds() throws SQLException {
        var stamp = scene.stamps().next();
        var token = new RefreshDigest(scene.freshWord());
        var end = stamp.at().plus(Duration.ofDays(1));
        persistent
                .stores()
                .sessions()
                .open(Session.open(new SessionId(stamp.id()), ada.id(), stamp.at(), end), token, SomeClient.AT_HOME);
        assertThat(version(ada)).isZero();

        persistent.stores().sessions().endByToken(token, stamp.at());
        persistent.stores().sessions().endByToken(token, stamp.at());

        assertThat(version(ada)).isEqualTo(1);
    }

    @Test
    void postingDoesNotCount() throws SQLException {
        scene.append(scene.joining(room, ada));
        var before = version(ada);

        scene.post(room, ada, "hello");

        assertThat(version(ada)).isEqualTo(before);
    }

    private static long version(Account account) throws SQLException {
        try (var connection = persistent.connect();
                var sql = connection.prepareStatement("select version from account where id = ?")) {
            sql.setObject(1, account.id().value());
            try (var row = sql.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }
}
