package app.confab.bootstrap.command;

import static org.assertj.core.api.Assertions.assertThat;

import app.confab.bootstrap.process.ConfabCommand;
import app.confab.bootstrap.process.ConfabProcess;
import app.confab.bootstrap.process.OwnDatabase;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

class DoctorIT {

    @TempDir
    Path folder;

    @Test
    void aConfabThatRunsIsWell() {
        try (var confab = ConfabProcess.start(folder)) {
            var answer = ConfabCommand.run(confab.variables(), "doctor").succeeded();

            assertThat(answer.out())
                    .contains("✓ settings", "✓ java", "✓ data folder", "✓ schema: up to date")
                    .contains("a Confab serves on " + confab.port() + ", and is healthy")
                    .contains("PostgreSQL 18", "UTF8")
                    .doesNotContain("✗");
        }
    }

    @Test
    void askingStartsAndMakesNothing() {
        var answer = InProcess.run(Map.of("DATA_DIR", folder.resolve("data").toString(), "PORT", port()), "doctor")
                .succeeded();

        assertThat(answer.out()).contains("are free", "does not run now");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void whatIsWrongIsNamedWithItsMendAndWithoutASecret() {
        var variables = new HashMap<>(OwnDatabase.create().variables());
        variables.put("PUBLIC_URL", "http://chat.example.com");
        variables.put("CORS_ORIGINS", "https://elsewhere.example.org");
        variables.put("PORT", port());

        var answer = InProcess.run(variables, "doctor").failedInWords();

        assertThat(answer.out())
                .contains("✗ address: PUBLIC_URL http://chat.example.com is not encrypted", "→ put TLS in front")
                .contains("✗ origins", "! schema: at version none; to be applied: 001 accounts")
                .contains("✗ database: fsync")
                .doesNotContain(OwnDatabase.SECRET_KEY);
        assertThat(answer.err()).isEmpty();
    }

    @Test
    void programsGetJson() {
        var variables = new HashMap<>(Map.of("DATABASE_URL", "postgresql://ada:hunter2hunter2@127.0.0.1:1/chat"));
        variables.put("SECRET_KEY", OwnDatabase.SECRET_KEY);
        variables.put("PORT", port());

        var answer = InProcess.run(variables, "doctor", "--json").failedInWords();

        var report = JsonMapper.shared().readTree(answer.out());
        assertThat(report.path("healthy").asBoolean()).isFalse();
        assertThat(report.path("findings").valueStream()).anySatisfy(finding -> {
            assertThat(finding.path("level").asString()).isEqualTo("BAD");
            assertThat(finding.path("topic").asString()).isEqualTo("database");
            assertThat(finding.path("mend").asString()).contains("DATABASE_URL");
        });
        assertThat(answer.out() + answer.err()).doesNotContain("hunter2");
    }

    @Test
    void aPortOfAnotherProgramIsNamed() throws Exception {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var port = Integer.toString(taken.getLocalPort());
            var variables = Map.of("DATA_DIR", folder.toString(), "PORT", port, "MANAGEMENT_PORT", port());

            var answer = InProcess.run(variables, "doctor").failedInWords();

            assertThat(answer.out()).contains("✗ ports: port " + port, "choose another one with PORT");
        }
    }

    private static String port() {
        return Integer.toString(ConfabProcess.freePort());
    }
}
