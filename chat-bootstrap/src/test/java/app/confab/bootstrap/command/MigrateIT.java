package app.confab.bootstrap.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.confab.bootstrap.process.ConfabCommand;
import app.confab.bootstrap.process.ConfabProcess;
import app.confab.bootstrap.process.OwnDatabase;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MigrateIT {
    private static final String UNREACHABLE = "postgresql://ada:secret-secret@127.0.0.1:1/chat";

    @TempDir
    Path folder;

    @Test
    void itBringsTheSchemaUpToDateAndEnds() {
        var variables = OwnDatabase.create().variables();

        var first = ConfabCommand.run(variables, "migrate").succeeded();
        var second = InProcess.run(variables, "migrate").succeeded();

        assertThat(first.out()).contains("Applied 001 accounts", "The schema is at version");
        assertThat(second.out()).doesNotContain("Applied").contains("nothing to do");
        assertThat(first.err() + second.err()).isEmpty();
    }

    @Test
    void severalAtOnceDoNotClash() {
        var variables = OwnDatabase.create().variables();

        var all = ConfabCommand.runAtOnce(3, variables, "migrate");

        assertThat(all).allSatisfy(ConfabCommand::succeeded);
        assertThat(all).filteredOn(one -> one.out().contains("Applied 001 ")).hasSize(1);
    }

    @Test
    void itGoesPastAPooler() {
        var database = OwnDatabase.create();
        var variables = new HashMap<>(database.variables());
        variables.put("DATABASE_DIRECT_URL", database.url());
        variables.put("DATABASE_URL", UNREACHABLE);

        assertThat(InProcess.run(variables, "migrate").succeeded().out()).contains("Applied 001 accounts");
    }

    @Test
    void theServerMigratesPastAPoolerToo() {
        var database = OwnDatabase.create();
        var variables = new HashMap<>(database.variables());
        variables.put("DATABASE_DIRECT_URL", database.url());
        variables.put("DATABASE_URL", database.url() + "?options=-c%20default_transaction_read_only=on");

        try (var _ = ConfabProcess.launch(folder, variables)) {
            await().atMost(Duration.ofSeconds(60))
                    .ignoreExceptions()
                    .until(() -> database.query("select count(*) from account").equals("0"));
        }
    }

    /// The pool's connections give a statement up sooner than this migration takes.
    @Test
    void aMigrationTakesAsLongAsItTakesWhenTheServerStarts() throws Exception {
        Files.writeString(folder.resolve("V900__long.sql"), "select pg_sleep(3)");
        var database = OwnDatabase.create();
        var command = ConfabProcess.commandLine(
                "--spring.datasource.hikari.data-source-properties.socketTimeout=1",
                "--spring.flyway.locations=classpath:db/migration,filesystem:" + folder);

        try (var confab = ConfabProcess.launch(command, folder, database.variables())) {
            confab.awaitServing();
        }
        assertThat(database.query("select max(version) from flyway_schema_history"))
                .isEqualTo("900");
    }

    @Test
    void aDatabaseThatIsNotThereIsNamedWithTheMend() {
        var variables = Map.of("DATABASE_URL", UNREACHABLE, "SECRET_KEY", OwnDatabase.SECRET_KEY);

        var failed = InProcess.run(variables, "migrate").failedInWords();

        assertThat(failed.err()).contains("127.0.0.1", "DATABASE_URL").doesNotContain("secret-secret");
    }

    @Test
    void badSettingsAreAllNamedFirst() {
        var failed = InProcess.run(Map.of("PORT", "many", "ALGORITHM", "none"), "migrate")
                .foundBadSettings();

        assertThat(failed.err()).contains("2 settings are wrong", "PORT", "ALGORITHM");
    }

    @Test
    void itSharesTheEmbeddedDatabaseWithTheServerThatRunsIt() {
        var variables = Map.of("DATA_DIR", folder.resolve("data").toString());

        var alone = InProcess.run(variables, "migrate").succeeded();
        try (var _ = ConfabProcess.start(folder)) {
            var beside = InProcess.run(variables, "migrate").succeeded();

            assertThat(alone.out()).contains("Applied 001 accounts");
            assertThat(beside.out()).contains("nothing to do");
        }
    }
}
