package app.confab.benchmark.usage;

/// One line of `/proc/PID/stat`: whose child the process is, and its processor time in clock ticks, its own and
/// that of the children which it has buried.
record ProcessStat(long pid, String name, long parent, long ticks) {

    private static final int PARENT = 1;
    private static final int USER = 11;
    private static final int SYSTEM = 12;
    private static final int CHILDREN_USER = 13;
    private static final int CHILDREN_SYSTEM = 14;

    /// The name stands in parentheses and may itself contain spaces and parentheses.
    static ProcessStat parse(String line) {
        var open = line.indexOf('(');
        var close = line.lastIndexOf(')');
        var fields = line.substring(close + 2).split(" ", -1);
        return new ProcessStat(
                Long.parseLong(line.substring(0, open).strip()),
                line.substring(open + 1, close),
                Long.parseLong(fields[PARENT]),
                Long.parseLong(fields[USER])
                        + Long.parseLong(fields[SYSTEM])
                        + Long.parseLong(fields[CHILDREN_USER])
                        + Long.parseLong(fields[CHILDREN_SYSTEM]));
    }

    boolean isDatabase() {
        return name.startsWith("postgres");
    }
}
