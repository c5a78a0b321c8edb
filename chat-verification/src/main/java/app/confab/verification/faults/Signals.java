package app.confab.verification.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/// Signals that Java has no words for.
final class Signals {
    private Signals() {}

    /// Stops processes in their tracks.
    static void stop(List<ProcessHandle> processes) {
        send("STOP", processes);
    }

    /// Lets stopped processes go on.
    static void resume(List<ProcessHandle> processes) {
        send("CONT", processes);
    }

    private static void send(String signal, List<ProcessHandle> processes) {
        var words = new ArrayList<>(List.of("kill", "-" + signal));
        processes.stream().filter(ProcessHandle::isAlive).forEach(process -> words.add(Long.toString(process.pid())));
        if (words.size() == 2) {
            return;
        }
        try {
            new ProcessBuilder(words)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .onExit()
                    .join();
        } catch (IOException noSuchProgram) {
            throw new UncheckedIOException(noSuchProgram);
        }
    }
}
