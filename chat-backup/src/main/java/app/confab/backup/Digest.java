package app.confab.backup;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/// Counts the data of a table as it goes by, and takes its SHA-256.
final class Digest {
    private static final int STEP = 1 << 20;

    private final String table;
    private final Progress progress;
    private final MessageDigest sha256;
    private long rows;
    private long bytes;
    private long next = STEP;

    Digest(String table, Progress progress) {
        this.table = table;
        this.progress = progress;
        try {
            this.sha256 = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /// A row ends with a line feed, and holds none: `COPY` escapes them.
    void add(byte[] data, int offset, int length) {
        sha256.update(data, offset, length);
        for (var i = offset; i < offset + length; i++) {
            if (data[i] == '\n') {
                rows++;
            }
        }
        bytes += length;
        if (bytes >= next) {
            progress.moved(table, bytes);
            next = bytes + STEP;
        }
    }

    /// What went by, under the name and with the columns of the table.
    Manifest.Table result(List<String> columns) {
        progress.finished(table, rows, bytes);
        return new Manifest.Table(table, columns, rows, bytes, HexFormat.of().formatHex(sha256.digest()));
    }
}
