package app.confab.bootstrap.command;

import app.confab.bootstrap.database.CommandDatabase;
import app.confab.bootstrap.database.Migrations;
import java.util.Locale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(
        name = "migrate",
        description = "Bring the database's schema up to date, and end.",
        footer = {
            "",
            "The server does the same at its start. Apart from it this is for deployments that change the "
                    + "schema first: nodes of the version before keep running on the new schema. Any number may run "
                    + "at once: one migrates, the others wait and find it done. DATABASE_DIRECT_URL is used where "
                    + "set."
        })
final class MigrateCommand implements Runnable {

    private final Surroundings surroundings;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    MigrateCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public void run() {
        var out = spec.commandLine().getOut();
        try (var database = CommandDatabase.open(surroundings.settings())) {
            var migrations = Migrations.of(database.address());
            var applied = migrations.apply();
            for (var migration : applied) {
                out.printf(Locale.ROOT, "Applied %s%n", migration);
            }
            var count = applied.isEmpty() ? "nothing to do" : applied.size() + " applied";
            out.printf(Locale.ROOT, "The schema is at version %s: %s.%n", migrations.version(), count);
            out.flush();
        }
    }
}
