package app.confab.embeddedpostgres;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The running server: started on a port of the loopback, stopped, and stopped too when a crash left it behind.
final class Server {

    private static final Logger LOG = LoggerFactory.getLogger(Server.class);
    private static final int ATTEMPTS = 100;
    private static final String STOP_SECONDS = "5";

    private final Home home;
    private final Programs programs;
    private final ServerConfiguration configuration;
    private final ServerLog log;
    private final PostmasterFile postmaster;

    Server(Home home, Programs programs, ServerConfiguration configuration) {
        this.home = home;
        this.programs = programs;
        this.configuration = configuration;
        this.log = new ServerLog(home.log());
        this.postmaster = new PostmasterFile(home.data());
    }

    /// Starts it on the first of the ports that is free and returns that port. What a killed process left is healed.
    int start(IntSupplier ports) throws IOException {
        Folders.createPrivateFile(home.log());
        log.rotate();
        List<String> complaint = List.of();
        for (var attempt = 0; attempt < ATTEMPTS; attempt++) {
            heal();
            var port = ports.getAsInt();
            complaint = startOn(port);
            if (complaint.isEmpty()) {
                return port;
            }
            if (!isPassing(complaint)) {
                break;
            }
        }
        stop();
        throw new EmbeddedPostgresException("PostgreSQL doesn't start in " + home.folder() + ". It says:\n"
                + String.join("\n", complaint) + "\nIts log is " + home.log() + ".");
    }

    private void heal() throws IOException {
        if (isRunning()) {
            LOG.info("Stopping the PostgreSQL that a killed process left running in {}", home.folder());
            stop();
        }
        postmaster.removeIfMisleading();
    }

    boolean isRunning() throws IOException {
        return postmaster.running().isPresent();
    }

    /// Returns within a few seconds, also when the server hangs: it is then cut off, which costs nothing that was
    /// committed.
    void stop() throws IOException {
        if (isRunning() && pgCtl("stop", "-m", "fast", "-w", "-t", STOP_SECONDS).failed() && isRunning()) {
            LOG.warn("PostgreSQL didn't stop within {} s; it is cut off and recovers at the next start", STOP_SECONDS);
            postmaster.cutOff();
            if (isRunning()) {
                throw new EmbeddedPostgresException("PostgreSQL in " + home.folder() + " can't be stopped.");
            }
        }
    }

    void rotateLog() throws IOException {
        log.rotate();
    }

    /// What the server complains of when it doesn't start on this port; nothing when it runs.
    private List<String> startOn(int port) throws IOException {
        configuration.write(home, port, programs.binaries().major());
        programs.runAs().own(home.data(), home.log(), home.lock(), home.password());
        var before = log.size();
        var started = pgCtl("start", "-l", home.log().toString(), "-w", "-t", "600");
        if (!started.failed()) {
            return List.of();
        }
        var complaint = log.since(before);
        return complaint.isEmpty() ? List.of(started.output()) : complaint;
    }

    // The port was taken between being chosen and being used, the last processes of a killed server are dying, or the
    // one that a killed program had just launched came first.
    private static boolean isPassing(List<String> complaint) {
        return complaint.stream()
                .anyMatch(line -> line.contains("could not bind")
                        || line.contains("is still in use")
                        || line.contains("\"postmaster.pid\" already exists"));
    }

    private Command pgCtl(String action, String... arguments) throws IOException {
        var words = new ArrayList<>(List.of(action, "-D", home.data().toString()));
        words.addAll(List.of(arguments));
        return programs.run("pg_ctl", words.toArray(String[]::new));
    }
}
