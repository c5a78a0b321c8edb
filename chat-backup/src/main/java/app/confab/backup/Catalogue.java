package app.confab.backup;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/// The tables of the connection's schema that hold data for good: neither what a crash may take (unlogged ones), nor
/// the list of migrations, which whoever restores makes anew.
final class Catalogue {
    private static final String HISTORY = "flyway_schema_history";

    /// The order by a key of text is that of its bytes: another database may have another collation.
    private static final String TABLES = """
            select c.relname,
                   array(select a.attname from pg_attribute a
                         where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
                         order by a.attnum),
                   array(select quote_ident(a.attname) || case when a.attcollation <> 0 then ' collate "C"' else '' end
                         from pg_index i, unnest(i.indkey) with ordinality as k(attnum, place)
                         join pg_attribute a on a.attnum = k.attnum
                         where i.indrelid = c.oid and i.indisprimary and a.attrelid = c.oid
                         order by k.place),
                   array(select distinct r.relname from pg_constraint f join pg_class r on r.oid = f.confrelid
                         where f.conrelid = c.oid and f.contype = 'f' and f.confrelid <> f.conrelid
                         order by r.relname)
            from pg_class c
            where c.relnamespace = current_schema()::regnamespace and c.relkind = 'r' and c.relpersistence = 'p'
              and c.relname <> '%s'
              and not exists (select from pg_depend d where d.objid = c.oid and d.deptype = 'e')
            order by c.relname
            """.formatted(HISTORY);

    /// A table.
    ///
    /// @param key what its rows are put in order by; empty where it has no primary key
    /// @param references the tables that must be loaded before it
    record Table(String name, List<String> columns, List<String> key, Set<String> references) {

        String copyOut() {
            var order = key.isEmpty() ? "t::text collate \"C\"" : String.join(", ", key);
            return "copy (select %s from %s t order by %s) to stdout".formatted(columnList(), quoted(name), order);
        }

        String copyIn() {
            return "copy %s (%s) from stdin".formatted(quoted(name), columnList());
        }

        private String columnList() {
            return String.join(", ", columns.stream().map(Catalogue::quoted).toList());
        }
    }

    private final Map<String, Table> tables;

    private Catalogue(Map<String, Table> tables) {
        this.tables = tables;
    }

    static Catalogue of(Connection connection) throws SQLException {
        var tables = new LinkedHashMap<String, Table>();
        try (var sql = connection.createStatement();
                var rows = sql.executeQuery(TABLES)) {
            while (rows.next()) {
                var name = rows.getString(1);
                var references = new TreeSet<>(texts(rows.getArray(4)));
                tables.put(name, new Table(name, texts(rows.getArray(2)), texts(rows.getArray(3)), references));
            }
        }
        return new Catalogue(tables);
    }

    /// Whatever a table refers to comes before it.
    List<Table> inOrder() {
        var ordered = new ArrayList<Table>();
        var placed = new TreeSet<String>();
        while (placed.size() < tables.size()) {
            var ready = tables.values().stream()
                    .filter(table -> !placed.contains(table.name()))
                    .filter(table -> placed.containsAll(table.references()))
                    .toList();
            if (ready.isEmpty()) {
                throw new BackupException("The tables refer to each other in a circle: " + tables.keySet());
            }
            ordered.addAll(ready);
            ready.forEach(table -> placed.add(table.name()));
        }
        return ordered;
    }

    String names() {
        return String.join(", ", tables.keySet().stream().map(Catalogue::quoted).toList());
    }

    SortedMap<String, List<String>> columns() {
        var columns = new TreeMap<String, List<String>>();
        tables.values().forEach(table -> columns.put(table.name(), table.columns()));
        return columns;
    }

    Table of(Manifest.Table saved) {
        return Objects.requireNonNull(tables.get(saved.name()));
    }

    static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    /// The newest migration that is in the schema.
    static String schemaVersion(Connection connection) throws SQLException {
        var newest = "select version from " + HISTORY
                + " where success and version is not null order by installed_rank desc limit 1";
        try (var sql = connection.createStatement();
                var row = sql.executeQuery(newest)) {
            if (!row.next()) {
                throw new BackupException("The database has no schema of Confab's.");
            }
            return row.getString(1);
        }
    }

    /// Those that have given a value, and their last ones.
    static SortedMap<String, Long> sequences(Connection connection) throws SQLException {
        var values = new TreeMap<String, Long>();
        try (var sql = connection.createStatement();
                var rows = sql.executeQuery("select sequencename, last_value from pg_sequences"
                        + " where schemaname = current_schema() and last_value is not null")) {
            while (rows.next()) {
                values.put(rows.getString(1), rows.getLong(2));
            }
        }
        return values;
    }

    private static List<String> texts(java.sql.Array array) throws SQLException {
        return Arrays.stream((Object[]) array.getArray()).map(String::valueOf).toList();
    }
}
