package app.confab.benchmark.usage;

/// The processor time of one thread since it began.
///
/// @param name its name without what numbers it, or `database` for all that are PostgreSQL's, whose titles change with
///     what they do; Linux keeps 15 bytes of a name
record ThreadTime(String name, long nanos) {

    static final String DATABASE = "database";

    /// @param comm the thread's name as `/proc/PID/task/TID/comm` has it
    /// @param schedstat `/proc/PID/task/TID/schedstat`, which begins with the nanoseconds on a processor
    static ThreadTime parse(boolean ofDatabase, String comm, String schedstat) {
        var name = comm.strip().replaceFirst("[-#0-9]+$", "");
        return new ThreadTime(
                ofDatabase ? DATABASE : name, Long.parseLong(schedstat.split(" ", 2)[0]));
    }
}
