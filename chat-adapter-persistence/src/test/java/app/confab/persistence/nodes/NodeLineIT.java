package app.confab.persistence.nodes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.confab.persistence.Detour;
import app.confab.persistence.PersistentStores;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postgresql.PGConnection;

/// What nodes hear of each other when lines are cut and nodes come and go.
class NodeLineIT {
    private static PersistentStores persistent;

    private Detour detour;
    private TestLine teller;

    @BeforeAll
    static void openDatabase() {
        persistent = PersistentStores.open();
    }

    @AfterAll
    static void closeDatabase() {
        persistent.close();
    }

    @BeforeEach
    void open() throws IOException {
        detour = new Detour(persistent.database());
        teller = TestLine.on(persistent);
    }

    @AfterEach
    void close() throws IOException {
        teller.close();
        detour.close();
    }

    @Test
    void aNodeThatStartsIsToldAtOnce() throws SQLException {
        awaitSilence();

        try (var other = TestLine.on(persistent)) {
            var heard = new Heard(other);

            awaitHearing(heard);

            assertThat(heard.interruptions).hasPositiveValue();
        }
    }

    @Test
    void whoeverIsAloneTellsNothing() throws SQLException {
        awaitSilence();
    }

    @Test
    void aNodeThatEndsIsToldNoMore() throws SQLException {
        try (var other = TestLine.on(persistent)) {
            awaitHearing(new Heard(other));
        }

        assertThat(TestLine.listening(persistent)).isEqualTo(1);
        awaitSilence();
    }

    @Test
    void aConnectionThatIsEndedListensAgainAndSaysSo() throws SQLException {
        try (var other = TestLine.on(persistent)) {
            var heard = new Heard(other);
            awaitHearing(heard);
            var before = heard.interruptions.get();

            TestLine.terminateListening(persistent);

            await().until(() -> heard.interruptions.get() > before);
            awaitHearing(heard);
        }
    }

    @Test
    void aDatabaseThatIsAwayForLongIsFoundAgain() {
        try (var other = TestLine.on(persistent, detour.url())) {
            var heard = new Heard(other);
            awaitHearing(heard);
            var before = heard.interruptions.get();

            detour.shut();
            await().during(Duration.ofMillis(500)).until(() -> heard.interruptions.get() == before);
            detour.open();

            await().until(() -> heard.interruptions.get() > before);
            awaitHearing(heard);
        }
    }

    @Test
    void afterACrashOfTheDatabaseNodesEnterThemselvesAgain() throws SQLException {
        await().until(() -> TestLine.listening(persistent) == 1);
        try (var connection = persistent.connect();
                var sql = connection.createStatement()) {
            sql.execute("truncate node");
        }

        await().until(() -> TestLine.listening(persistent) == 1);
    }

    @Test
    void whatNobodyCanReadDoesNoHarm() throws SQLException {
        try (var other = TestLine.on(persistent)) {
            var heard = new Heard(other);
            awaitHearing(heard);
            try (var connection = persistent.connect();
                    var sql = connection.createStatement()) {
                sql.execute("notify confab, 'not a payload'");
                sql.execute("notify confab");
            }

            awaitHearing(heard);
        }
    }

    /// Tells again and again, since a note may be told before anybody listens.
    private void awaitHearing(Heard heard) {
        var note = Note.of('z', UUID.randomUUID());
        await().until(() -> {
            teller.line().tell(note);
            return heard.notes.contains(note);
        });
    }

    /// Waits until what is told does not even come to the channel.
    private void awaitSilence() throws SQLException {
        try (var connection = persistent.connect();
                var sql = connection.createStatement()) {
            sql.execute("listen confab");
            var channel = connection.unwrap(PGConnection.class);
            await().until(() -> {
                channel.getNotifications();
                teller.line().tell(Note.of('z', UUID.randomUUID()));
                return channel.getNotifications(300).length == 0;
            });
        }
    }

    /// Remembers what a node hears.
    private static final class Heard implements NodeLine.Hearer {
        private final List<Note> notes = new CopyOnWriteArrayList<>();
        private final AtomicInteger interruptions = new AtomicInteger();

        private Heard(TestLine node) {
            node.line().hear(this);
        }

        @Override
        public void heard(Note note) {
            notes.add(note);
        }

        @Override
        public void interrupted() {
            interruptions.incrementAndGet();
        }
    }
}
