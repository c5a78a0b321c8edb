package app.confab.bootstrap.command;

import app.confab.bootstrap.settings.ChatSettings;
import java.io.PrintWriter;
import java.util.Locale;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// What commands on the database have in common: the settings that name it, and a way to say what was done.
abstract class DatabaseCommand {
    private final Surroundings surroundings;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    DatabaseCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    final Surroundings surroundings() {
        return surroundings;
    }

    final ChatSettings settings() {
        return surroundings.settings();
    }

    final PrintWriter out() {
        return spec.commandLine().getOut();
    }

    final void say(String format, Object... words) {
        out().printf(Locale.ROOT, format + "%n", words).flush();
    }
}
