package app.confab.bootstrap.command;

import app.confab.bootstrap.rehearsal.OwnServer;
import app.confab.bootstrap.rehearsal.Rehearsal;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.springframework.util.FileSystemUtils;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(
        name = "rehearse",
        description = "Learn to start quickly: play a short chat to a server on a database that is thrown away.",
        footer = {
            "",
            "bin/confab rehearse keeps what the JVM has learnt beside confab.jar, where bin/confab finds it at "
                    + "each start. It touches no other database and no data folder. Without bin/confab, "
                    + "-XX:AOTCacheOutput=FILE has the JVM keep it; docs/operations.md tells the rest."
        })
final class RehearseCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        var folder = Files.createTempDirectory("confab-rehearsal-");
        try (var server = OwnServer.start(folder)) {
            var posted = new Rehearsal(server.uri(), server.managementUri()).play();
            var out = spec.commandLine().getOut();
            out.printf(Locale.ROOT, "Rehearsed with %,d messages.%n", posted);
            out.flush();
        } finally {
            FileSystemUtils.deleteRecursively(folder);
        }
        return ExitCode.OK;
    }
}
