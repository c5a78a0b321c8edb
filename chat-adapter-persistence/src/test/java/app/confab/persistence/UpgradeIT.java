package app.confab.persistence;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import app.confab.application.messages.Messages.Place;
import app.confab.application.world.Scene;
import app.confab.domain.accounts.Account;
import app.confab.domain.accounts.AccountId;
import app.confab.domain.accounts.DisplayName;
import app.confab.domain.accounts.ServerRole;
import app.confab.domain.accounts.Username;
import app.confab.domain.messages.MessageView;
import app.confab.domain.rooms.Role;
import app.confab.domain.rooms.RoomId;
import app.confab.domain.rooms.RoomKind;
import app.confab.domain.rooms.Seq;
import app.confab.domain.rooms.Standing;
import app.confab.domain.timeline.TimelineEvent.MemberJoined;
import app.confab.domain.timeline.TimelineEvent.MessagePosted;
import app.confab.embeddedpostgres.testing.SharedPostgres;
import app.confab.embeddedpostgres.testing.TestDatabase;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A database that the version before has filled, which knew of public rooms and of messages that never change.
class UpgradeIT {
    private static final Instant THEN = Instant.parse("2026-01-02T03:04:05.678Z");
    private static final Account ADA = account(1, "ada");
    private static final Account GRACE = account(2, "grace");
    private static final RoomId ROOM = new RoomId(new UUID(3, 3));

    private PersistentStores persistent;

    @BeforeEach
    void fillAndUpgrade() throws SQLException {
        var database = SharedPostgres.createDatabase();
        migrate(database, "007");
        fill(database);
        migrate(database, "latest");
        persistent = PersistentStores.on(database, database.url());
    }

    @AfterEach
    void close() {
        persistent.close();
    }

    private static Account account(int number, String name) {
        return new Account(new AccountId(new UUID(number, number)), new Username(name), new DisplayName(name), THEN);
    }

    private static void migrate(TestDatabase database, String version) {
        Flyway.configure()
                .dataSource(database.url(), database.username(), database.password())
                .target(version)
                .load()
                .migrate();
    }

    private static void fill(TestDatabase database) throws SQLException {
        try (var connection = DriverManager.getConnection(database.url(), database.username(), database.password());
                var sql = connection.createStatement()) {
            sql.execute("""
                    insert into account (id, username, display_name, password_hash, created_at)
                    select id, name, name, 'no password fits', '%1$s'
                    from (values ('%2$s'::uuid, 'ada'), ('%3$s'::uuid, 'grace')) as people (id, name);
                    select from change_members(array['create', 'join'], array['%4$s', '%4$s']::uuid[],
                        array['%2$s', '%3$s']::uuid[], array['%1$s', '%1$s']::timestamptz[],
                        array['public', null], array['Engines', null], array['cogs', null]);
                    select from post_messages(array['%4$s', '%4$s']::uuid[],
                        array['00000000-0000-0000-0000-00000000000a', '00000000-0000-0000-0000-00000000000b']::uuid[],
                        array['%2$s', '%3$s']::uuid[], array['a', 'b'], array['hello @grace', 'hello @ada'],
                        array['%1$s', '%1$s']::timestamptz[]);
                    """.formatted(THEN, ADA.id().value(), GRACE.id().value(), ROOM.value()));
        }
    }

    @Test
    void theLogReadsAsBefore() {
        assertThat(scene().events(ROOM).subList(0, 4))
                .extracting(event -> event.seq().value(), event -> event.at(), event -> event.getClass())
                .containsExactly(
                        tuple(1L, THEN, MemberJoined.class),
                        tuple(2L, THEN, MemberJoined.class),
                        tuple(3L, THEN, MessagePosted.class),
                        tuple(4L, THEN, MessagePosted.class));
    }

    @Test
    void whoeverWasInARoomStillIs() {
        assertThat(persistent.stores().rooms().standingOf(ROOM, ADA.id()))
                .contains(new Standing.InRoom(RoomKind.PUBLIC, Role.OWNER));
        assertThat(persistent.stores().memberships().of(GRACE.id()))
                .singleElement()
                .satisfies(membership -> {
                    assertThat(membership.memberCount()).isEqualTo(2);
                    assertThat(membership.hidden()).isFalse();
                    assertThat(membership.hiddenAt()).isNull();
                });
    }

    @Test
    void whoeverWasHereFirstRunsTheServer() {
        var standings = persistent.stores().accountStandings();

        assertThat(standings.of(ADA.id()).orElseThrow().role()).isEqualTo(ServerRole.ADMIN);
        assertThat(standings.of(GRACE.id()).orElseThrow().role()).isEqualTo(ServerRole.MEMBER);
        assertThat(persistent.stores().registrations().areNone()).isFalse();
    }

    @Test
    void whatWasUnreadStillIs() {
        var view = persistent.stores().views().of(ADA.id(), ROOM).orElseThrow();

        assertThat(view.unreadCount()).isEqualTo(1);
        assertThat(Scene.text(requireNonNull(view.lastMessage()).message())).isEqualTo("hello @ada");
    }

    @Test
    void oldMessagesCanBeAnsweredReactedToEditedAndDeleted() {
        var scene = scene();
        var old = page().getFirst().message();

        scene.append(scene.answering(ROOM, GRACE, old.id(), "welcome"));
        scene.append(scene.reacting(old, GRACE, "🚀"));
        scene.append(scene.editing(old, ADA, "hello all"));
        assertThat(Scene.text(page().getFirst().message())).isEqualTo("hello all");
        assertThat(page().getFirst().reactions()).hasSize(1);

        scene.append(scene.deleting(old, ADA));
        assertThat(page().getFirst().message().isDeleted()).isTrue();
        assertThat(scene.events(ROOM))
                .extracting(event -> event.seq().value())
                .containsExactly(1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L);
    }

    private Scene scene() {
        return new Scene(persistent.stores());
    }

    private List<MessageView> page() {
        return persistent
                .stores()
                .messages()
                .after(new Place(ROOM, ADA.id()), Seq.START, 100)
                .items();
    }
}
