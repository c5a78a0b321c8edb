package app.confab.backup;

import java.io.IOException;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// Takes a backup: all tables as they are at one instant, while others go on writing.
public final class Backup {

    /// Of the file.
    public static final int FORMAT = 1;

    static final String MANIFEST = "manifest.json";
    static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private final String program;
    private final Clock clock;
    private final Progress progress;

    /// @param program the version of Confab that takes it
    public Backup(String program, Clock clock, Progress progress) {
        this.program = program;
        this.clock = clock;
        this.progress = progress;
    }

    /// Writes the backup to `target`, which stays open. The connection is the caller's; it must not be in use.
    ///
    /// @throws BackupException where the database is not Confab's
    public Manifest write(Connection connection, OutputStream target) throws SQLException, IOException {
        Snapshot.begin(connection, "isolation level repeatable read, read only");
        try {
            var zip = new ZipOutputStream(target);
            var manifest = tables(connection, zip);
            zip.putNextEntry(new ZipEntry(MANIFEST));
            zip.write(JSON.writeValueAsBytes(manifest));
            zip.closeEntry();
            zip.finish();
            return manifest;
        } finally {
            connection.rollback();
            connection.setAutoCommit(true);
        }
    }

    private Manifest tables(Connection connection, ZipOutputStream zip) throws SQLException, IOException {
        var takenAt = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var schema = Catalogue.schemaVersion(connection);
        var catalogue = Catalogue.of(connection);
        // Nobody may change their columns meanwhile.
        Snapshot.execute(connection, "lock table " + catalogue.names() + " in access share mode");
        var copy = connection.unwrap(PGConnection.class).getCopyAPI();
        var tables = new ArrayList<Manifest.Table>();
        for (var table : catalogue.inOrder()) {
            tables.add(copied(copy, table, zip));
        }
        var server = connection.getMetaData().getDatabaseProductVersion();
        // Read after the snapshot was taken, so that no value of a row is beyond them.
        return new Manifest(FORMAT, takenAt, program, server, schema, tables, Catalogue.sequences(connection));
    }

    private Manifest.Table copied(CopyManager copy, Catalogue.Table table, ZipOutputStream zip)
            throws SQLException, IOException {
        var digest = new Digest(table.name(), progress);
        zip.putNextEntry(new ZipEntry("tables/" + table.name() + ".copy"));
        copy.copyOut(table.copyOut(), new DigestingOutput(zip, digest));
        zip.closeEntry();
        return digest.result(table.columns());
    }
}
