package app.confab.embeddedpostgres;

import java.io.IOException;
import java.util.List;
import java.util.function.IntSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The running server: started on a port of the loopback, stopped, and healed when a crash left it behind.
final class Server {

    private static final Logger LOG = LoggerFactory.getLogger(Server.class);
    private static final int ATTEMPTS = 20;

    private final Home home;
    private final Programs programs;
    private final ServerConfiguration configuration;
    private final ServerLog log;
    private final IntSupplier ports;

    Server(Home home, Programs programs, ServerConfiguration configuration, ServerLog log, IntSupplier ports) {
        this.home = home;
        this.programs = programs;
        this.configuration = configuration;
        this.log = log;
        this.ports = ports;
    }

    /// Starts it on a free port and returns that port.
    int start() throws IOException {
        home.privateFile(home.log());
        log.rotate();
        List<String> complaint = List.of();
        for (var attempt = 0; attempt < ATTEMPTS; attempt++) {
            var port = ports.getAsInt();
            configuration.write(home, port);
            var before = log.size();
            var started = pgCtl("start", "-l", home.log().toString(), "-w", "-t", "600");
            if (!started.failed()) {
                return port;
            }
            complaint = log.since(before);
            if (!isPassing(complaint)) {
                break;
            }
        }
        throw new EmbeddedPostgresException("PostgreSQL doesn't start in " + home.folder() + ". It says:\n"
                + String.join("\n", complaint) + "\nIts log is " + home.log() + ".");
    }

    void stop() throws IOException {
        if (pgCtl("stop", "-m", "fast", "-w", "-t", "60").failed()) {
            LOG.warn("PostgreSQL didn't stop within a minute; it is cut off and recovers at the next start");
            var cut = pgCtl("stop", "-m", "immediate", "-w", "-t", "30");
            if (cut.failed()) {
                throw new EmbeddedPostgresException(
                        "PostgreSQL in " + home.folder() + " can't be stopped:\n" + cut.output());
            }
        }
    }

    // The port was taken between being chosen and being used, or the last processes of a killed server are still dying.
    private static boolean isPassing(List<String> complaint) {
        return complaint.stream().anyMatch(line -> line.contains("could not bind") || line.contains("is still in use"));
    }

    private Command pgCtl(String action, String... arguments) throws IOException {
        var words = new java.util.ArrayList<>(List.of(action, "-D", home.data().toString()));
        words.addAll(List.of(arguments));
        return programs.run("pg_ctl", words.toArray(String[]::new));
    }
}
