package app.confab.backup;

import app.confab.embeddedpostgres.testing.SharedPostgres;
import app.confab.embeddedpostgres.testing.TestDatabase;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/// A database with one of everything that tables can be made of.
record Shop(TestDatabase database) {
    private static final String SCHEMA = """
            create table flyway_schema_history (installed_rank integer primary key, version text, success boolean);
            insert into flyway_schema_history values (1, '001', true), (2, '002', true), (3, '003', false);
            create table zone (name text primary key, parent text references zone);
            create table article (
                id      bigint generated always as identity primary key,
                zone    text references zone,
                label   text,
                doubled text generated always as (label || label) stored,
                picture bytea,
                at      timestamptz,
                facts   jsonb,
                tags    text[],
                weight  double precision
            );
            create table "Odd ""name\""" (only_one boolean);
            create unlogged table visitor (name text);
            """;

    private static final String ROWS = """
            insert into zone values ('Ähre', null), ('b', 'Ähre'), ('B', 'b'), ('ä', 'b');
            insert into article (zone, label, picture, at, facts, tags, weight)
            select 'b', E'line\\nbreak\\ttab \\\\N \\\\. ' || n, '\\xdeadbeef', now(), '{"ä": [1, null]}',
                   array['a', null, '"'], 0.1 + n
            from generate_series(1, 500) n;
            insert into article (label) values (null), (''), (E'\\\\.');
            insert into "Odd ""name\""" values (true);
            insert into visitor values ('nobody');
            """;

    static Shop empty() throws SQLException {
        var shop = new Shop(SharedPostgres.createDatabase());
        shop.execute(SCHEMA);
        return shop;
    }

    static Shop filled() throws SQLException {
        var shop = empty();
        shop.execute(ROWS);
        return shop;
    }

    void execute(String statements) throws SQLException {
        try (var connection = connect();
                var sql = connection.createStatement()) {
            sql.execute(statements);
        }
    }

    List<String> query(String query) throws SQLException {
        try (var connection = connect();
                var sql = connection.createStatement();
                var rows = sql.executeQuery(query)) {
            var texts = new ArrayList<String>();
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
            return texts;
        }
    }

    Path backedUpTo(Path file) throws SQLException, IOException {
        var bytes = new ByteArrayOutputStream();
        try (var connection = connect()) {
            new Backup("1.0", Clock.systemUTC(), Progress.UNSEEN).write(connection, bytes);
        }
        return Files.write(file, bytes.toByteArray());
    }

    void restoredFrom(Path file) throws SQLException, IOException {
        restoredFrom(file, connection -> {});
    }

    void restoredFrom(Path file, Restore.Finish finish) throws SQLException, IOException {
        try (var connection = connect();
                var backup = BackupFile.open(file)) {
            new Restore(Progress.UNSEEN).load(connection, backup, finish);
        }
    }

    Connection connect() throws SQLException {
        return DriverManager.getConnection(database.url(), database.username(), database.password());
    }
}
