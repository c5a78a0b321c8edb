package app.confab.persistence.nodes;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The one thread that tells the other nodes. It tells after the commits that its notes are about, in statements of
/// their own: a `NOTIFY` inside a transaction has all of the database's commits wait for each other. While one
/// statement is under way the next notes gather. What cannot be told is dropped, since it is only a hint.
final class Voice implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Voice.class);

    /// Between two statements; the first note after a silence does not wait for it.
    private static final long PAUSE_MILLIS = 5;

    /// Nobody's commit depends on it, so it need not wait for the disk.
    private static final String NOTIFY = "select pg_notify('" + Ear.CHANNEL + "', payload)"
            + " from unnest(?) as payload, set_config('synchronous_commit', 'off', true)";

    private final UUID self;
    private final DataSource dataSource;
    private final PendingNotes pending = new PendingNotes();
    private final Thread thread;

    /// Whether the failures under way were reported. Touched by the thread alone.
    private boolean failing;

    Voice(UUID self, DataSource dataSource) {
        this.self = self;
        this.dataSource = dataSource;
        this.thread = Thread.ofPlatform().name("node-voice").daemon().start(this::run);
    }

    void tell(Note note) {
        pending.add(note);
    }

    /// Tells what is pending, and no more.
    @Override
    public void close() {
        pending.close();
        try {
            thread.join(Duration.ofSeconds(2));
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        try {
            for (var notes = pending.take(); !notes.isEmpty(); notes = pending.take()) {
                tell(notes);
                pending.linger(PAUSE_MILLIS);
            }
        } catch (InterruptedException unexpected) {
            throw new IllegalStateException("nobody interrupts the node's voice", unexpected);
        }
    }

    private void tell(List<Note> notes) {
        try {
            notify(NoteFormat.payloads(self, notes));
            failing = false;
        } catch (SQLException | RuntimeException unheard) {
            if (!failing) {
                LOG.warn("Other nodes cannot be told, and find out by themselves: {}", unheard.getMessage());
            }
            failing = true;
        }
    }

    private void notify(List<String> payloads) throws SQLException {
        try (var connection = dataSource.getConnection();
                var sql = connection.prepareStatement(NOTIFY)) {
            sql.setArray(1, connection.createArrayOf("text", payloads.toArray()));
            sql.execute();
        }
    }
}
