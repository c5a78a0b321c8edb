package app.confab.bootstrap.system;

import app.confab.bootstrap.process.TestCertificate;
import app.confab.embeddedpostgres.EmbeddedPostgres;
import app.confab.embeddedpostgres.EmbeddedPostgresSettings;
import app.confab.embeddedpostgres.testing.SharedBinaries;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;

/// A PostgreSQL that speaks TLS with a certificate of its own, as managed ones do.
record EncryptedPostgres(EmbeddedPostgres postgres, TestCertificate certificate) implements AutoCloseable {

    static EncryptedPostgres start(Path folder) throws Exception {
        var made = TestCertificate.made(folder, "postgres");
        var key = Files.copy(made.key(), folder.resolve("postgres-own.key"), StandardCopyOption.REPLACE_EXISTING);
        Files.setPosixFilePermissions(key, PosixFilePermissions.fromString("rw-------"));
        var settings = EmbeddedPostgresSettings.in(folder.resolve("postgres"))
                .withBinaries(SharedBinaries.folder())
                .withServerSetting("ssl", "on")
                .withServerSetting("ssl_cert_file", made.certificate().toString())
                .withServerSetting("ssl_key_file", key.toString());
        return new EncryptedPostgres(EmbeddedPostgres.start(settings), made);
    }

    /// For a client that wants to know whom it talks to.
    String verifiedUrl() {
        return url() + "?sslmode=verify-full&sslrootcert=" + certificate.certificate();
    }

    /// For a client that trusts another certificate.
    String urlTrusting(TestCertificate other) {
        return url() + "?sslmode=verify-full&sslrootcert=" + other.certificate();
    }

    private String url() {
        return "postgresql://%s:%s@127.0.0.1:%d/confab"
                .formatted(postgres.username(), postgres.password(), postgres.port());
    }

    /// Whether all connections of the application are encrypted.
    boolean encryptsAll() throws SQLException {
        try (var connection =
                        DriverManager.getConnection(postgres.jdbcUrl(), postgres.username(), postgres.password());
                var statement = connection.createStatement();
                var row = statement.executeQuery("""
                        select count(*) filter (where ssl) > 0 and count(*) filter (where not ssl) = 0
                        from pg_stat_ssl join pg_stat_activity using (pid) where application_name like 'confab%'
                        """)) {
            row.next();
            return row.getBoolean(1);
        }
    }

    @Override
    public void close() {
        postgres.close();
    }
}
