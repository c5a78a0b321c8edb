package app.confab.bootstrap.operations;

import static org.assertj.core.api.Assertions.assertThat;

import app.confab.bootstrap.process.ConfabCommand;
import app.confab.bootstrap.process.ConfabProcess;
import app.confab.bootstrap.process.OwnDatabase;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/// A start that cannot succeed says so once, with the mend, without a stack trace, and ends with an exit code.
class BadStartsIT {

    @TempDir
    Path folder;

    @Test
    void everyMistakeOfTheSettingsIsNamed() {
        var variables = Map.of("ACCESS_TOKEN_EXPIRE_MINUTES", "forever", "CORS_ORIGINS", "*", "ALGORITHM", "none");

        assertThat(badSettingsOf(variables))
                .contains("3 settings are wrong", "ACCESS_TOKEN_EXPIRE_MINUTES", "CORS_ORIGINS", "ALGORITHM");
        assertThat(folder.resolve("data")).doesNotExist();
    }

    @Test
    void theyAreToldInPlainWordsAndOnce() {
        var failed = ConfabCommand.run(Map.of("ALGORITHM", "none"), "serve").foundBadSettings();

        assertThat(failed.err()).startsWith("One setting is wrong:\n\n  ALGORITHM");
        assertThat(failed.out()).isEmpty();
    }

    @Test
    void aLogOfJsonHasThemTooInOneLine() {
        var variables = Map.of("ALGORITHM", "none", "LOG_FORMAT", "json");

        var failed = ConfabCommand.run(variables, "serve").foundBadSettings();

        assertThat(failed.err()).startsWith("One setting is wrong:\n\n  ALGORITHM");
        assertThat(failed.out().lines())
                .singleElement()
                .extracting(line ->
                        JsonMapper.shared().readTree(line).path("message").asString())
                .asString()
                .startsWith("Confab could not start. One setting is wrong:\n\n  ALGORITHM");
    }

    @Test
    void aDatabaseUrlIsNeverRepeated() {
        var output = badSettingsOf(Map.of("DATABASE_URL", "postgresql://ada:hunter2hunter2@/chat"));

        assertThat(output).contains("DATABASE_URL", "SECRET_KEY").doesNotContain("hunter2");
    }

    @Test
    void aPortInUseIsNamedWithTheVariableThatMovesIt() throws IOException {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var port = Integer.toString(taken.getLocalPort());

            assertThat(outputOf(Map.of("PORT", port))).contains("Port " + port + " is taken", "PORT=");
        }
    }

    @Test
    void aDataFolderThatCannotBeWrittenToIsNamed() throws IOException {
        var file = Files.createFile(folder.resolve("file"));

        assertThat(outputOf(Map.of("DATA_DIR", file.resolve("below").toString())))
                .contains(file.toString(), "DATA_DIR");
    }

    @Test
    void aDataFolderOfARunningServerIsLeftAlone() {
        try (var first = ConfabProcess.start(folder)) {
            assertThat(outputOf(Map.of())).contains(folder.resolve("data").toString());
            first.awaitServing();
        }
    }

    @Test
    void aDatabaseThatDoesNotAnswerIsNamedWithoutItsPassword() {
        var output = outputOf(Map.of(
                "DATABASE_URL",
                "postgresql://ada:hunter2hunter2@127.0.0.1:" + ConfabProcess.freePort() + "/chat",
                "SECRET_KEY",
                "8f14e45fceea167a5a36dedd4bea2543c9f0f895fb98ab9159f51fd0297e236d"));

        assertThat(output).contains("DATABASE_URL", "127.0.0.1").doesNotContain("hunter2");
    }

    @Test
    void aDatabaseThatIsFullIsNamedInPlainWords() throws Exception {
        var database = OwnDatabase.create();
        database.execute("alter database %s connection limit 0".formatted(database.query("select current_database()")));

        assertThat(outputOf(database.variables()))
                .contains("too many connections for database", "max_connections", "CONNECTION LIMIT");
    }

    /// systemd's unit does not start it again after that, and does after anything else.
    private String badSettingsOf(Map<String, String> variables) {
        return outputOf(78, variables);
    }

    private String outputOf(Map<String, String> variables) {
        return outputOf(1, variables);
    }

    private String outputOf(int exitCode, Map<String, String> variables) {
        try (var confab = ConfabProcess.launch(folder, variables)) {
            assertThat(confab.exitCode()).isEqualTo(exitCode);
            assertThat(confab.output()).doesNotContain("\tat ").doesNotContain("Exception:");
            return confab.output();
        }
    }
}
