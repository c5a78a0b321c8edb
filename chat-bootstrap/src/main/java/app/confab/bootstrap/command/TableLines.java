package app.confab.bootstrap.command;

import app.confab.backup.Progress;
import java.io.PrintWriter;
import java.util.Locale;

/// A line for each table; on a terminal the table that is under way shows how far it has come.
final class TableLines implements Progress {
    private static final String[] UNITS = {"B", "KiB", "MiB", "GiB", "TiB"};
    private static final String LINE = "  %-24s %12s %,14d %s";
    private static final String BACK = "\r";

    private final PrintWriter out;
    private final boolean live;

    TableLines(PrintWriter out) {
        this(out, System.console() != null && System.console().isTerminal());
    }

    TableLines(PrintWriter out, boolean live) {
        this.out = out;
        this.live = live;
    }

    @Override
    public void moved(String table, long bytes) {
        if (live) {
            out.printf(Locale.ROOT, "  %-24s %12s …" + BACK, table, size(bytes));
            out.flush();
        }
    }

    @Override
    public void finished(String table, long rows, long bytes) {
        out.printf(Locale.ROOT, LINE + "%n", table, size(bytes), rows, rows == 1 ? "row" : "rows");
        out.flush();
    }

    static String size(long bytes) {
        var unit = 0;
        var value = (double) bytes;
        while (value >= 1024 && unit < UNITS.length - 1) {
            value /= 1024;
            unit++;
        }
        return String.format(Locale.ROOT, unit == 0 ? "%.0f %s" : "%.1f %s", value, UNITS[unit]);
    }
}
