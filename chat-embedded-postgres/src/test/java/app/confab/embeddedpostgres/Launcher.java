package app.confab.embeddedpostgres;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;

/// A program in a JVM of its own that starts PostgreSQL, commits one row after the other and says so, until killed.
final class Launcher implements AutoCloseable {

    private final Process process;
    private final BufferedReader output;

    private Launcher(Process process) {
        this.process = process;
        this.output = process.inputReader();
    }

    static Launcher launch(Path home) throws IOException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var process = new ProcessBuilder(
                        java, "-cp", System.getProperty("java.class.path"), Launcher.class.getName(), home.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        return new Launcher(process);
    }

    /// Returns when the first row is committed.
    static Launcher start(Path home) throws IOException {
        var launcher = launch(home);
        launcher.awaitCommits(1);
        return launcher;
    }

    long pid() {
        return process.pid();
    }

    /// Waits for that many acknowledged rows more and returns the number of the last one.
    long awaitCommits(int count) throws IOException {
        var last = -1L;
        for (var seen = 0; seen < count; ) {
            var line = output.readLine();
            if (line == null) {
                throw new AssertionError("the launcher ended");
            }
            if (line.startsWith("committed ")) {
                last = Long.parseLong(line.substring("committed ".length()));
                seen++;
            }
        }
        return last;
    }

    /// Kills it without warning and returns the number of the last row that it acknowledged, `least` if none.
    long kill(long least) throws IOException {
        // Unlike the process, its handle leaves the output open, to be read to its end.
        process.toHandle().destroyForcibly();
        return output.lines()
                .filter(line -> line.matches("committed \\d+"))
                .mapToLong(line -> Long.parseLong(line.substring("committed ".length())))
                .reduce(least, (_, last) -> last);
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }

    public static void main(String[] arguments) throws SQLException {
        var postgres = EmbeddedPostgres.start(Given.durable(Path.of(arguments[0])));
        Runtime.getRuntime().addShutdownHook(new Thread(postgres::close));
        Sql.execute(postgres, "create table if not exists note (number bigint)");
        try (var connection = Sql.connect(postgres);
                var insert = connection.prepareStatement("insert into note values (?)")) {
            for (var number = 1L; ; number++) {
                insert.setLong(1, number);
                insert.execute();
                System.out.println("committed " + number);
            }
        }
    }
}
