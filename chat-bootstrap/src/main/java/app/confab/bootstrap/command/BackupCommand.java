package app.confab.bootstrap.command;

import app.confab.backup.Backup;
import app.confab.backup.Manifest;
import app.confab.bootstrap.database.CommandDatabase;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "backup",
        description = "Write everything that is in the database to one file, while people chat on.",
        footer = {
            "",
            "The backup is of one instant: whatever was acknowledged before it is in it. The file holds "
                    + "all messages and the hashes of all passwords; only its owner can read it. It appears when it "
                    + "is whole. Not in it: the settings, and SECRET_KEY (without it people refresh their tokens "
                    + "once)."
        })
final class BackupCommand extends DatabaseCommand implements Callable<Integer> {
    private static final String APPLICATION = "confab-backup";

    @Parameters(paramLabel = "FILE", description = "Where to write it.")
    private Path file = Path.of("");

    @Option(names = "--force", description = "Replace a file that is there already.")
    private boolean force;

    BackupCommand(Surroundings surroundings) {
        super(surroundings);
    }

    @Override
    public Integer call() throws SQLException, IOException {
        var settings = settings();
        var target = file.toAbsolutePath().normalize();
        if (Files.exists(target) && !force) {
            throw new CommandFailure(
                    "There is a file " + target + " already.", "Choose another name, or replace it with --force.");
        }
        if (!CommandDatabase.exists(settings)) {
            throw new CommandFailure(
                    "There is no database in " + settings.dataDirectory() + ".",
                    "Let DATA_DIR name the folder that Confab runs on, or DATABASE_URL its PostgreSQL.");
        }
        try (var database = CommandDatabase.open(settings);
                var connection = database.connect(APPLICATION)) {
            var manifest = written(target, connection);
            say(
                    "%s: schema %s, %,d rows, %s in %s.",
                    target,
                    manifest.schema(),
                    manifest.rows(),
                    TableLines.size(manifest.bytes()),
                    TableLines.size(Files.size(target)));
        }
        return 0;
    }

    /// Under another name first, so that half a backup is never taken for one.
    private Manifest written(Path target, Connection connection) throws SQLException, IOException {
        var draft = draftFor(target);
        draft.toFile().deleteOnExit();
        try (var channel = FileChannel.open(draft, StandardOpenOption.WRITE)) {
            var output = new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 16);
            var lines = new TableLines(out());
            var manifest = new Backup(Version.ofProgram(), Clock.systemUTC(), lines).write(connection, output);
            output.flush();
            channel.force(true);
            Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE);
            return manifest;
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    private static Path draftFor(Path target) throws IOException {
        var owner = PosixFilePermissions.asFileAttribute(Set.copyOf(PosixFilePermissions.fromString("rw-------")));
        try {
            return Files.createTempFile(target.getParent(), target.getFileName() + ".", ".part", owner);
        } catch (IOException refused) {
            throw new CommandFailure(
                    "Nothing can be written to " + target.getParent() + ".",
                    "Name a file in a folder that is there and that you may write to.");
        }
    }
}
