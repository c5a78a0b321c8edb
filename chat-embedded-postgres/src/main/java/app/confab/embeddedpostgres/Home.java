package app.confab.embeddedpostgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/// The folder that everything lies in. What is made in it only its owner can read; a folder that was there already
/// keeps its own mode, for it may be shared.
record Home(Path folder) {

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

    Path unfinishedData() {
        return folder.resolve("data.init");
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

    Path privateFile(Path file) throws IOException {
        if (!Files.exists(file)) {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        }
        return file;
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
