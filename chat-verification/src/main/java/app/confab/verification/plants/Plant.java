package app.confab.verification.plants;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// A bug that can be planted: into the nodes as their classes are loaded, or into the functions in which rooms are
/// written.
public enum Plant {
    /// A node does not tell of every fourth thing, and no sweep looks for what was not told.
    LOST_HINT,

    /// The writer answers 40 ms before the database has committed.
    ACK_BEFORE_COMMIT,

    /// A connection takes part in the live delivery while its replay is under way.
    LIVE_BEFORE_REPLAY,

    /// Of several events that are delivered together the last is left out.
    LOST_LAST_OF_BATCH,

    /// A repeat is not looked for, and no unique key stops it.
    NO_IDEMPOTENCY(
            List.of("alter table message drop constraint message_room_id_author_id_client_message_id_key"),
            new Rewriting("post_message", "message first on ", "message first on false and "),
            new Rewriting("post_messages", "message first on ", "message first on false and ")),

    /// Numbers come from a sequence of the room's own, before its lock.
    SEQ_FROM_SEQUENCE(
            List.of(Words.SEQUENCE),
            new Rewriting("log_event", Words.COUNTER, Words.DRAWN),
            new Rewriting("post_message", Words.COUNTER, Words.DRAWN),
            new Rewriting("post_messages", Words.LOCK, "perform 1"),
            new Rewriting("post_messages", Words.NUMBERS, "nextval(planted_sequence(j.room_id)) end as new_seq"),
            new Rewriting("post_messages", "set last_seq = n.newest", "set last_seq = greatest(r.last_seq, n.newest)")),

    /// One statement locks, looks and inserts: it sees what was so before it waited for the lock.
    ONE_STATEMENT(
            List.of(),
            new Rewriting("post_messages", Words.LOCK, "perform 1"),
            new Rewriting(
                    "post_messages",
                    "left join room r on",
                    "left join (select * from room where id = any (room_ids) order by id for no key update) r on"),
            new Rewriting("post_message", Words.COUNTER, "select last_seq into drawn from room where id = in_room"),
            new Rewriting("post_message", "first.seq is null into", "false into"),
            new Rewriting("post_message", "update room set last_seq = last_seq - 1 where id = in_room", "perform 1")),

    /// Commits are answered before they are on disk, so that PostgreSQL forgets some when it is killed.
    ASYNCHRONOUS_COMMIT(
            List.of(),
            new Rewriting("post_message", Words.SYNCHRONOUS, Words.ASYNCHRONOUS),
            new Rewriting("post_messages", Words.SYNCHRONOUS, Words.ASYNCHRONOUS));

    private static final class Words {
        static final String COUNTER =
                "update room set last_seq = last_seq + 1 where id = in_room returning last_seq into drawn";
        static final String DRAWN = "drawn := nextval(planted_sequence(in_room)); "
                + "update room set last_seq = greatest(last_seq, drawn) where id = in_room";
        static final String LOCK = "perform from room where id = any (room_ids) order by room.id for no key update";
        static final String NUMBERS = """
                j.last_seq
                            + count(*) filter (where j.outcome = 'posted') over (partition by j.room_id order by j.ordinal) end as new_seq""";
        static final String SYNCHRONOUS = "set_config('synchronous_commit', 'on', true)";
        static final String ASYNCHRONOUS = "set_config('synchronous_commit', 'off', true)";
        static final String SEQUENCE = """
                create function planted_sequence(in_room uuid) returns regclass language plpgsql as $$
                declare
                    name text := 'planted_' || replace(in_room::text, '-', '');
                begin
                    if to_regclass(name) is null then
                        execute format('create sequence %I start %s', name,
                            (select last_seq + 1 from room where id = in_room));
                    end if;
                    return name::regclass;
                end
                $$""";
    }

    private final List<String> statements;
    private final List<Rewriting> rewritings;

    /// One for the nodes.
    Plant() {
        this(List.of());
    }

    Plant(List<String> statements, Rewriting... rewritings) {
        this.statements = List.copyOf(statements);
        this.rewritings = List.of(rewritings);
    }

    /// The name by which it is asked for.
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    List<Rewriting> rewritings() {
        return rewritings;
    }

    public static Plant named(String word) {
        return Arrays.stream(values())
                .filter(plant -> plant.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no bug " + word + "; there are "
                        + Arrays.stream(values()).map(Plant::word).toList()));
    }

    /// What nodes are started with.
    ///
    /// @param agent the jar of [app.confab.verification.plants.agent.Planter]
    public List<String> options(Path agent) {
        return rewritings.isEmpty() ? List.of(AgentOption.of(agent, word())) : List.of();
    }

    /// Changes the functions of a database whose schema is up to date.
    public void plantIn(Connection connection) throws SQLException {
        for (var statement : statements) {
            try (var sql = connection.createStatement()) {
                sql.execute(statement);
            }
        }
        for (var rewriting : rewritings) {
            rewriting.apply(connection);
        }
    }
}
