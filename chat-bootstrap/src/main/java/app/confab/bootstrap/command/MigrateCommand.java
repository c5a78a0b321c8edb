package app.confab.bootstrap.command;

import app.confab.bootstrap.database.CommandDatabase;
import app.confab.bootstrap.database.Migrations;
import picocli.CommandLine.Command;

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
final class MigrateCommand extends DatabaseCommand implements Runnable {

    MigrateCommand(Surroundings surroundings) {
        super(surroundings);
    }

    @Override
    public void run() {
        try (var database = CommandDatabase.open(settings())) {
            var migrations = Migrations.of(database.address());
            var applied = migrations.apply();
            for (var migration : applied) {
                say("Applied %s", migration);
            }
            var count = applied.isEmpty() ? "nothing to do" : applied.size() + " applied";
            say("The schema is at version %s: %s.", migrations.version(), count);
        }
    }
}
