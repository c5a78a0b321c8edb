package app.confab.bootstrap.command;

import app.confab.backup.BackupException;
import app.confab.backup.BackupFile;
import app.confab.backup.Restore;
import app.confab.bootstrap.database.CommandDatabase;
import app.confab.bootstrap.database.Migrations;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "restore",
        description = "Bring a backup back, into a database that nobody has used yet.",
        footer = {
            "",
            "Stop every node first. The file is read and checked as a whole before anything is touched, "
                    + "and what was loaded is compared with it before it counts. A backup of an older version is "
                    + "brought up to date. Clients notice that the history is another one, and load it anew."
        })
final class RestoreCommand extends DatabaseCommand implements Callable<Integer> {
    private static final String APPLICATION = "confab-restore";

    @Parameters(paramLabel = "FILE", description = "The backup.")
    private Path file = Path.of("");

    @Option(names = "--force", description = "Restore into a database that is in use: all that is in it now is lost.")
    private boolean force;

    RestoreCommand(Surroundings surroundings) {
        super(surroundings);
    }

    @Override
    public Integer call() throws SQLException, IOException {
        var settings = settings();
        try (var backup = BackupFile.open(file.toAbsolutePath().normalize())) {
            say(
                    "Checking %s, taken %s by Confab %s:",
                    file, backup.manifest().takenAt(), backup.manifest().program());
            backup.verify(new TableLines(out()));
            try (var database = CommandDatabase.open(settings);
                    var connection = database.connect(APPLICATION)) {
                restore(backup, Migrations.of(database.address()), connection);
            }
        }
        return 0;
    }

    private void restore(BackupFile backup, Migrations migrations, Connection connection)
            throws SQLException, IOException {
        var target = new RestoreTarget(connection, migrations);
        var schema = backup.manifest().schema();
        target.check(schema, force);
        var emptied = target.prepare(schema);
        say("Restoring, and reading it again:");
        load(backup, connection, emptied);
        var applied = migrations.apply();
        say(
                "Restored %,d rows; every count and every hash is the backup's.",
                backup.manifest().rows());
        say(
                applied.isEmpty() ? "The schema is at version %s." : "The schema was at version %s and is at %s now.",
                schema,
                migrations.version());
    }

    private void load(BackupFile backup, Connection connection, boolean emptied) throws SQLException, IOException {
        var lines = new TableLines(out());
        try {
            new Restore(lines).load(connection, backup, RestoreTarget::beginEpoch);
        } catch (BackupException | SQLException failed) {
            if (emptied) {
                throw new CommandFailure(
                        String.valueOf(failed.getMessage()),
                        "The database is empty now, since its schema was of another version. Mend that and try again.");
            }
            throw failed;
        }
    }
}
