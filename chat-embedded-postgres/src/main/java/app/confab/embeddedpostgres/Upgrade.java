package app.confab.embeddedpostgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Takes a home to the major version of this program. Both servers run for it: the old one on the old data, by the
/// programs that an earlier version left behind, and a new one in a folder aside. Only when everything has arrived do
/// the two change places, by two renames that the next start completes if this one dies between them.
final class Upgrade {

    private static final Logger LOG = LoggerFactory.getLogger(Upgrade.class);
    private static final String COMPLETE = "complete";

    private final Home home;
    private final Programs programs;
    private final EmbeddedPostgresSettings settings;
    private final DataMove move;

    Upgrade(Home home, Programs programs, EmbeddedPostgresSettings settings, DataMove move) {
        this.home = home;
        this.programs = programs;
        this.settings = settings;
        this.move = move;
    }

    void finishOrMake(Platform platform) throws IOException {
        if (Files.exists(aside().resolve(COMPLETE))) {
            changePlaces();
        }
        var old = oldPrograms(platform);
        if (old.isPresent() && !move.equals(DataMove.NONE)) {
            make(old.get());
            changePlaces();
        }
    }

    private Optional<Programs> oldPrograms(Platform platform) throws IOException {
        var found =
                home.version().filter(version -> version.matches("[0-9]{1,4}")).map(Integer::valueOf);
        return found.isEmpty() || found.get() >= programs.binaries().major()
                ? Optional.empty()
                : Binaries.keptIn(settings.binaries(), platform, found.get())
                        .map(binaries -> new Programs(binaries, programs.runAs()));
    }

    private void make(Programs oldPrograms) throws IOException {
        LOG.info(
                "Taking the data of PostgreSQL {} to PostgreSQL {}, which takes a while",
                oldPrograms.binaries().version(),
                programs.binaries().version());
        Folders.delete(aside());
        var next = new Home(Folders.createPrivate(aside()).toRealPath());
        var password = Password.readFrom(home);
        Files.copy(home.password(), next.password(), StandardCopyOption.COPY_ATTRIBUTES);
        programs.runAs().own(next.folder());
        new Cluster(next, programs, settings.durability()).create(password);
        try {
            moved(server(home, oldPrograms), server(next, programs), password);
        } catch (SQLException | IOException | RuntimeException failed) {
            throw new EmbeddedPostgresException(
                    "The data in " + home.data() + " can't be taken from PostgreSQL "
                            + oldPrograms.binaries().major() + " to "
                            + programs.binaries().major() + ": " + failed.getMessage()
                            + " Nothing was changed: the version of this program that wrote it still runs it.",
                    failed);
        }
        Files.createFile(next.folder().resolve(COMPLETE));
        Folders.sync(next.folder());
    }

    private void moved(Server old, Server fresh, Password password) throws IOException, SQLException {
        try {
            var from = new RunningPostgres(old.start(FreePort::choose), password.text());
            var to = new RunningPostgres(fresh.start(FreePort::choose), password.text());
            move.move(from, to);
        } finally {
            fresh.stop();
            old.stop();
        }
    }

    private Server server(Home place, Programs by) {
        return new Server(place, by, new ServerConfiguration(settings.durability(), settings.serverSettings()));
    }

    private void changePlaces() throws IOException {
        var fresh = aside().resolve("data");
        if (Files.exists(fresh)) {
            if (Files.exists(home.data())) {
                var kept = kept();
                Files.move(home.data(), kept, StandardCopyOption.ATOMIC_MOVE);
                LOG.info("The old data stays in {}; it is of no more use once you are content", kept);
            }
            Files.move(fresh, home.data(), StandardCopyOption.ATOMIC_MOVE);
            Folders.sync(home.folder());
        }
        Folders.delete(aside());
    }

    private Path kept() throws IOException {
        var name = "data-" + home.version().orElse("old");
        var kept = home.folder().resolve(name);
        for (var n = 2; Files.exists(kept); n++) {
            kept = home.folder().resolve(name + "." + n);
        }
        return kept;
    }

    private Path aside() {
        return home.folder().resolve("upgrade");
    }
}
