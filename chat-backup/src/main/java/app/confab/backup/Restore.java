package app.confab.backup;

import java.io.IOException;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.TreeMap;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/// Brings a backup back, in one transaction: the database holds exactly what the backup does, or what it held before.
public final class Restore {

    /// What else belongs to the restore, in the same transaction.
    @FunctionalInterface
    public interface Finish {
        void run(Connection connection) throws SQLException;
    }

    private final Progress progress;

    public Restore(Progress progress) {
        this.progress = progress;
    }

    /// Replaces what the tables hold by what the backup does, reads them again and compares counts and hashes. The
    /// schema must be of the backup's version. The connection is the caller's; it must not be in use.
    ///
    /// @throws BackupException where the tables are not those of the backup, or do not hold the same afterwards;
    ///     nothing has changed then
    public void load(Connection connection, BackupFile file, Finish finish) throws SQLException, IOException {
        Snapshot.begin(connection, "isolation level read committed");
        try {
            var tables = tablesFor(connection, file.manifest());
            var copy = connection.unwrap(PGConnection.class).getCopyAPI();
            for (var saved : file.manifest().tables()) {
                try (var data = file.data(saved)) {
                    copy.copyIn(tables.of(saved).copyIn(), data);
                }
            }
            setSequences(connection, file.manifest());
            for (var saved : file.manifest().tables()) {
                compare(copy, tables.of(saved), saved);
            }
            finish.run(connection);
            connection.commit();
        } catch (SQLException | IOException | RuntimeException failed) {
            connection.rollback();
            throw failed;
        } finally {
            connection.setAutoCommit(true);
        }
        Snapshot.execute(connection, "analyze");
    }

    /// Emptied and locked.
    private static Catalogue tablesFor(Connection connection, Manifest manifest) throws SQLException {
        var catalogue = Catalogue.of(connection);
        var wanted = new TreeMap<String, List<String>>();
        manifest.tables().forEach(table -> wanted.put(table.name(), table.columns()));
        if (!catalogue.columns().equals(wanted)) {
            throw new BackupException("The database's tables are not those of the backup: %s instead of %s."
                    .formatted(catalogue.columns(), wanted));
        }
        Snapshot.execute(connection, "truncate " + catalogue.names());
        return catalogue;
    }

    private static void setSequences(Connection connection, Manifest manifest) throws SQLException {
        try (var sql = connection.prepareStatement("select setval(?::regclass, ?)")) {
            for (var sequence : manifest.sequences().entrySet()) {
                sql.setString(1, Catalogue.quoted(sequence.getKey()));
                sql.setLong(2, sequence.getValue());
                sql.execute();
            }
        }
    }

    private void compare(CopyManager copy, Catalogue.Table table, Manifest.Table saved)
            throws SQLException, IOException {
        var digest = new Digest(table.name(), progress);
        copy.copyOut(table.copyOut(), new DigestingOutput(OutputStream.nullOutputStream(), digest));
        var loaded = digest.result(table.columns());
        if (!loaded.equals(saved)) {
            throw new BackupException("The table %s holds %d rows (%s) instead of %d (%s) after it was loaded."
                    .formatted(table.name(), loaded.rows(), loaded.sha256(), saved.rows(), saved.sha256()));
        }
    }
}
