package app.confab.persistence.nodes;

import app.confab.persistence.DirectConnectionSettings;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// This node's end of the line between all nodes that share the database. Notes may be lost, doubled and late; a
/// node does not hear its own. Thread-safe; telling never blocks, and while no other node lives it is nothing.
public final class NodeLine implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(NodeLine.class);

    /// Told by one thread at a time; must not block.
    public interface Hearer {
        void heard(Note note);

        /// What was told before may not have been heard.
        void interrupted();
    }

    private final UUID self;
    private final DataSource dataSource;
    private final List<Hearer> hearers = new CopyOnWriteArrayList<>();
    private final Voice voice;
    private final Ear ear;

    /// As long as nobody knows better, there are.
    private volatile boolean others = true;

    /// @param dataSource what is told goes through it, since that does no harm to a pooler
    public NodeLine(UUID self, DataSource dataSource, DirectConnectionSettings settings) {
        this.self = self;
        this.dataSource = dataSource;
        this.voice = new Voice(self, dataSource);
        this.ear = new Ear(self, settings, new Owner());
    }

    /// Begins to listen.
    public void start() {
        ear.start();
    }

    public void tell(Note note) {
        if (others) {
            voice.tell(note);
        }
    }

    /// Has the hearer told too, from now on.
    public void hear(Hearer hearer) {
        hearers.add(hearer);
    }

    /// Tells what is pending, and leaves.
    @Override
    public void close() {
        ear.close();
        voice.close();
        try (var connection = dataSource.getConnection();
                var sql = connection.prepareStatement("delete from node where id = ?")) {
            sql.setObject(1, self);
            sql.execute();
        } catch (SQLException | RuntimeException gone) {
            LOG.debug("The other nodes find out by themselves that this one has ended", gone);
        }
    }

    private void tellHearers(Consumer<Hearer> news) {
        for (var hearer : hearers) {
            try {
                news.accept(hearer);
            } catch (RuntimeException broken) {
                LOG.error("A hearer of other nodes failed", broken);
            }
        }
    }

    private final class Owner implements Ear.Owner {
        @Override
        public void heard(String payload) {
            NoteFormat.heard(payload)
                    .filter(heard -> !heard.sender().equals(self))
                    .ifPresent(heard -> {
                        others = true;
                        heard.notes().forEach(note -> tellHearers(hearer -> hearer.heard(note)));
                    });
        }

        @Override
        public void company(boolean present) {
            others = present;
        }

        @Override
        public void listening() {
            tellHearers(Hearer::interrupted);
        }
    }
}
