package app.confab.embeddedpostgres;

import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The folder that everything lies in. What is made in it only its owner can read; a folder that was there already
/// keeps its own mode, for it may be shared.
record Home(Path folder) {

    private static final Logger LOG = LoggerFactory.getLogger(Home.class);
    private static final String UNFINISHED = "data.init-";

    static Home open(Path wanted) {
        try {
            if (!Files.isDirectory(wanted)) {
                Folders.createPrivate(wanted.toAbsolutePath());
            }
            var folder = wanted.toRealPath();
            Files.delete(Files.createTempFile(folder, "writable", ".tmp"));
            return new Home(startable(folder));
        } catch (IOException e) {
            throw new EmbeddedPostgresException(
                    "The data folder " + wanted.toAbsolutePath() + " can't be written to (" + Folders.reason(e)
                            + "). Give this user write access to it, or choose another folder with DATA_DIR.",
                    e);
        }
    }

    Path data() {
        return folder.resolve("data");
    }

    /// The major version of PostgreSQL that made the data, where there is any.
    Optional<String> version() throws IOException {
        var file = data().resolve("PG_VERSION");
        return Files.exists(file) ? Optional.of(Files.readString(file).strip()) : Optional.empty();
    }

    /// A new folder for data in the making. Each attempt has its own: what creates the data may outlive a killed
    /// program and go on writing for a while.
    Path createUnfinishedData() throws IOException {
        return Files.createTempDirectory(folder, UNFINISHED);
    }

    /// Removes what broken-off attempts left, as far as nothing writes to it any more. The next start takes the rest.
    void removeUnfinishedData() throws IOException {
        try (var folders = Files.newDirectoryStream(folder, UNFINISHED + "*")) {
            for (var unfinished : folders) {
                Folders.delete(unfinished);
            }
        } catch (DirectoryNotEmptyException | NoSuchFileException e) {
            LOG.debug("Something still writes to {}", e.getFile());
        }
    }

    Path lock() {
        return folder.resolve("lock");
    }

    Path password() {
        return folder.resolve("password");
    }

    Path log() {
        return folder.resolve("postgres.log");
    }

    // pg_ctl starts the server through a shell and puts the paths between double quotes.
    private static Path startable(Path folder) {
        if (folder.toString().chars().anyMatch(c -> "\"$`\\\n".indexOf(c) >= 0)) {
            throw new EmbeddedPostgresException("PostgreSQL can't run in the data folder " + folder
                    + ": its path holds a quote, dollar sign, backtick, backslash or line break."
                    + " Choose another folder with DATA_DIR.");
        }
        return folder;
    }
}
