package app.confab.bootstrap.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.confab.application.world.AuthenticatorApp;
import app.confab.bootstrap.process.ConfabCommand;
import app.confab.bootstrap.process.ConfabProcess;
import app.confab.bootstrap.process.OwnDatabase;
import app.confab.bootstrap.process.Person;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

class UserIT {
    private static final String PASSWORD = Person.PASSWORD + "\n";

    @TempDir
    static Path folder;

    private static ConfabProcess confab;
    private static Person admin;

    @BeforeAll
    static void start() throws Exception {
        confab = ConfabProcess.start(folder);
        admin = Person.registered(confab.uri(), "admin");
    }

    @AfterAll
    static void stop() {
        admin.close();
        confab.close();
    }

    @Test
    void whoeverGotAnAccountCanLogInToTheServerThatRuns() throws Exception {
        var made = ConfabCommand.runWithInput(
                        PASSWORD, confab.variables(), "user", "create", "Ada", "--display-name", "Ada Lovelace")
                .succeeded();

        assertThat(made.out()).contains("ada", "member").doesNotContain(Person.PASSWORD);
        assertThat(made.err()).isEmpty();
        assertThat(statusOfLogin(confab.uri(), "ada", Person.PASSWORD)).isEqualTo(200);
    }

    @Test
    void whoeverAsksInVainIsToldOnStandardError() {
        var refused = ConfabCommand.run(confab.variables(), "user", "make-admin", "nobody")
                .failedInWords();

        assertThat(refused.err()).contains("Nobody has the user name nobody");
        assertThat(refused.out()).isEmpty();
    }

    @Test
    void theFirstIsAnAdminAndTheOthersAreMembersUnlessTold() {
        var variables = migrated();
        create(variables, "ada");
        create(variables, "grace");
        create(variables, "hopper", "--admin");

        var list = InProcess.run(variables, "user", "list").succeeded().out();

        assertThat(list.lines().map(line -> line.replaceAll(" +", " ")))
                .containsExactly(
                        "USER NAME ROLE STATE DISPLAY NAME",
                        "ada admin active ada",
                        "grace member active grace",
                        "hopper admin active hopper");
    }

    @Test
    void rolesAreGivenAndTakenButOneAdminRemains() {
        var variables = migrated();
        create(variables, "ada");
        create(variables, "grace");

        var last = InProcess.run(variables, "user", "make-member", "ada").failedInWords();
        InProcess.run(variables, "user", "make-admin", "grace").succeeded();
        InProcess.run(variables, "user", "make-member", "ada").succeeded();

        assertThat(last.err()).contains("admin");
        assertThat(InProcess.run(variables, "user", "list").out()).containsPattern("ada +member");
    }

    @Test
    void aPasswordThatIsForgottenIsReplacedAndWhoeverHadItIsOut() throws Exception {
        try (var ada = Person.registered(confab.uri(), "ada")) {
            var name = ada.username();

            InProcess.runWithInput("another battery\n", confab.variables(), "user", "reset-password", name)
                    .succeeded();

            await().until(() -> ada.call("GET", "/api/v1/users/me", null).statusCode() == 401);
            assertThat(statusOfLogin(confab.uri(), name, Person.PASSWORD)).isEqualTo(401);
            assertThat(statusOfLogin(confab.uri(), name, "another battery")).isEqualTo(200);
        }
    }

    @Test
    void whoseSessionsAreEndedIsOutOfTheServerThatRuns() throws Exception {
        try (var ada = Person.registered(confab.uri(), "ada")) {
            var ended = InProcess.run(confab.variables(), "user", "end-sessions", ada.username())
                    .succeeded();

            assertThat(ended.out()).contains("Sessions ended: 1");
            await().until(() -> ada.call("GET", "/api/v1/users/me", null).statusCode() == 401);
        }
    }

    @Test
    void whoeverHasLostTheirAppLogsInByTheirPasswordAgain() throws Exception {
        try (var ada = Person.registered(confab.uri(), "ada")) {
            var name = ada.username();
            setsUpASecondFactor(ada);
            assertThat(statusOfLogin(confab.uri(), name, Person.PASSWORD)).isEqualTo(401);

            var removed = InProcess.run(confab.variables(), "user", "remove-second-factor", name)
                    .succeeded();
            var again = InProcess.run(confab.variables(), "user", "remove-second-factor", name)
                    .succeeded();

            assertThat(removed.out()).contains(name + " has no second factor any more.");
            assertThat(again.out()).contains(name + " had no second factor.");
            assertThat(statusOfLogin(confab.uri(), name, Person.PASSWORD)).isEqualTo(200);
        }
    }

    private static void setsUpASecondFactor(Person person) throws Exception {
        var own = "/api/v1/users/me/second-factor";
        var proposal = person.call("POST", own, Map.of("password", Person.PASSWORD));
        var secret =
                JsonMapper.shared().readTree(proposal.body()).path("secret").asString();
        var code = new AuthenticatorApp(secret).codeAt(Instant.now());

        assertThat(person.call("POST", own + "/confirmation", Map.of("code", code))
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void anAccountIsShutAndOpenedAgain() throws Exception {
        try (var grace = Person.registered(confab.uri(), "grace")) {
            var name = grace.username();

            InProcess.run(confab.variables(), "user", "deactivate", name).succeeded();

            await().until(() -> grace.call("GET", "/api/v1/users/me", null).statusCode() == 401);
            assertThat(statusOfLogin(confab.uri(), name, Person.PASSWORD)).isEqualTo(401);
            assertThat(InProcess.run(confab.variables(), "user", "list").out())
                    .containsPattern(name + " +member +shut");

            InProcess.run(confab.variables(), "user", "reactivate", name).succeeded();

            assertThat(statusOfLogin(confab.uri(), name, Person.PASSWORD)).isEqualTo(200);
            assertThat(admin.call("GET", "/api/v1/audit", null).body())
                    .contains("account.deactivated", "account.reactivated", "on the command line");
        }
    }

    @Test
    void whatIsWrongIsSaidInWords() {
        var variables = migrated();
        create(variables, "ada");

        assertThat(refused(variables, PASSWORD, "create", "ada")).contains("taken");
        assertThat(refused(variables, "short\n", "create", "grace")).contains("at least 8 characters");
        assertThat(refused(variables, "", "create", "grace")).contains("No password was given");
        assertThat(refused(variables, PASSWORD, "create", "g")).contains("3 to 32");
        assertThat(refused(variables, "", "make-admin", "nobody")).contains("Nobody has the user name nobody");
    }

    @Test
    void aDatabaseWithoutASchemaIsNotTouched() {
        var database = OwnDatabase.create();

        assertThat(refused(database.variables(), PASSWORD, "create", "ada")).contains("confab migrate");
    }

    private static Map<String, String> migrated() {
        var database = OwnDatabase.create();
        database.migrations().apply();
        return database.variables();
    }

    private static void create(Map<String, String> variables, String name, String... options) {
        var words = Stream.concat(Stream.of("user", "create", name), Stream.of(options))
                .toArray(String[]::new);
        InProcess.runWithInput(PASSWORD, variables, words).succeeded();
    }

    private static String refused(Map<String, String> variables, String input, String command, String name) {
        return InProcess.runWithInput(input, variables, "user", command, name)
                .failedInWords()
                .err();
    }

    static int statusOfLogin(URI server, String name, String password) throws IOException, InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(server.resolve("/api/v1/auth/login"))
                    .header("Content-Type", "application/json")
                    .POST(BodyPublishers.ofString(
                            "{\"username\":\"%s\",\"password\":\"%s\"}".formatted(name, password)))
                    .build();
            return client.send(request, BodyHandlers.discarding()).statusCode();
        }
    }
}
