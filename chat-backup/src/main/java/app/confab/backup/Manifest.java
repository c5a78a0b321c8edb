package app.confab.backup;

import java.time.Instant;
import java.util.List;
import java.util.SortedMap;

/// What is in a backup.
///
/// @param format of the file itself; [Backup#FORMAT] is the newest
/// @param program the version of Confab that took it
/// @param postgres the version of the server that it was taken from
/// @param schema the version of the schema; what was migrated later is not in it
/// @param tables in an order in which they can be loaded: whatever a table refers to comes before it
/// @param sequences the last value that each of them gave
public record Manifest(
        int format,
        Instant takenAt,
        String program,
        String postgres,
        String schema,
        List<Table> tables,
        SortedMap<String, Long> sequences) {

    /// One table.
    ///
    /// @param bytes of its data, before they are compressed
    /// @param sha256 of its data, in hexadecimal
    public record Table(String name, List<String> columns, long rows, long bytes, String sha256) {

        String entry() {
            return "tables/" + name + ".copy";
        }
    }

    public Manifest {
        tables = List.copyOf(tables);
    }

    public long rows() {
        return tables.stream().mapToLong(Table::rows).sum();
    }

    public long bytes() {
        return tables.stream().mapToLong(Table::bytes).sum();
    }
}
