package app.confab.embeddedpostgres;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// One run of a program, waited for, and what it said.
record Command(int exitCode, String output) {

    /// @param input what the program reads from its standard input
    static Command run(List<String> words, String input) throws IOException {
        var builder = new ProcessBuilder(words).redirectErrorStream(true);
        var environment = builder.environment();
        environment.keySet().removeIf(name -> name.startsWith("PG") || name.startsWith("LC_"));
        // The same messages and times on every machine, whatever locales it has.
        environment.put("LC_ALL", "C");
        environment.put("LANG", "C");
        environment.put("TZ", "UTC");
        var process = builder.start();
        try {
            feed(process, input);
            var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Command(process.waitFor(), output.strip());
        } catch (InterruptedException e) {
            process.destroy();
            Thread.currentThread().interrupt();
            throw new EmbeddedPostgresException("Interrupted while waiting for " + words.getFirst() + ".", e);
        }
    }

    private static void feed(Process process, String input) {
        try (var stdin = process.outputWriter(StandardCharsets.UTF_8)) {
            stdin.write(input);
        } catch (IOException _) {
            // The program ended before it had read it all; its exit code and output say why.
        }
    }

    boolean failed() {
        return exitCode != 0;
    }
}
