package app.confab.bootstrap.database;

import app.confab.backup.Backup;
import app.confab.backup.BackupFile;
import app.confab.backup.Progress;
import app.confab.backup.Restore;
import app.confab.bootstrap.settings.DatabaseSettings;
import app.confab.embeddedpostgres.DataMove;
import app.confab.embeddedpostgres.RunningPostgres;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.time.Clock;

/// Moves the data between major versions of PostgreSQL by a backup, which is deleted again. The history stays what it
/// is: nothing is lost, so clients go on from where they were.
final class BackupMove implements DataMove {
    private static final String APPLICATION = "confab-upgrade";

    private final Path folder;

    /// @param folder where the backup lies meanwhile
    BackupMove(Path folder) {
        this.folder = folder;
    }

    @Override
    public void move(RunningPostgres from, RunningPostgres to) throws IOException, SQLException {
        if (Migrations.of(address(from)).version().equals(Migrations.NONE)) {
            return;
        }
        var owner = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        var file = Files.createTempFile(folder, "upgrade.", ".backup", owner);
        try {
            write(from, file);
            load(file, to);
        } finally {
            Files.delete(file);
        }
    }

    private static void write(RunningPostgres from, Path file) throws IOException, SQLException {
        try (var database = CommandDatabase.at(address(from));
                var connection = database.connect(APPLICATION);
                var output = new BufferedOutputStream(Files.newOutputStream(file))) {
            new Backup("upgrade", Clock.systemUTC(), Progress.UNSEEN).write(connection, output);
        }
    }

    private static void load(Path file, RunningPostgres to) throws IOException, SQLException {
        try (var backup = BackupFile.open(file);
                var database = CommandDatabase.at(address(to));
                var connection = database.connect(APPLICATION)) {
            Migrations.of(address(to)).applyUpTo(backup.manifest().schema());
            new Restore(Progress.UNSEEN).load(connection, backup, nothingMore -> {});
        }
    }

    private static DatabaseSettings.External address(RunningPostgres running) {
        return new DatabaseSettings.External(running.jdbcUrl(), running.username(), running.password());
    }
}
