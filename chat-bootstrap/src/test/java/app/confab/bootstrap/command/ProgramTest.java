package app.confab.bootstrap.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.HashMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class ProgramTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @ParameterizedTest
    @ValueSource(strings = {"", "serve", "--server.port=9000", "serve --server.port=9000 --debug"})
    void theServerIsTheDefault(String words) {
        assertThat(Confab.serverIsMeant(split(words))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"migrate", "serv", "--help", "--version", "serve --help", "serve migrate", "-h", "help serve"})
    void anyOtherWordIsACommand(String words) {
        assertThat(Confab.serverIsMeant(split(words))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"--help", "-h", "help"})
    void helpListsEveryCommandAndTheExitCodes(String words) {
        assertThat(run(words)).isZero();
        assertThat(out.toString()).contains("serve", "migrate", "Exit codes:", "143", "docs/configuration.md");
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void everyCommandHasAHelpTextOfItsOwn() {
        var commands =
                new HashMap<>(Program.commandLine(Surroundings.ofProcess()).getSubcommands());
        commands.remove("help");

        assertThat(commands).containsKeys("serve", "migrate");
        commands.forEach((name, command) -> {
            var help = command.getUsageMessage(CommandLine.Help.Ansi.OFF);
            assertThat(help).startsWith("Usage: confab " + name);
            assertThat(help.lines()).as(help).allMatch(line -> line.length() <= 100);
            assertThat(command.getCommandSpec().usageMessage().description())
                    .as(name)
                    .isNotEmpty();
        });
    }

    @Test
    void theVersionIsToldOnStandardOutput() {
        assertThat(run("--version")).isZero();
        assertThat(out.toString()).startsWith("Confab ").contains("Java 2");
    }

    @ParameterizedTest
    @CsvSource({"migrat,migrate", "serv,serve"})
    void anUnknownWordIsAnsweredWithTheNearestOne(String word, String nearest) {
        assertThat(run(word)).isEqualTo(2);
        assertThat(err.toString()).contains(word).contains("Did you mean").contains("confab " + nearest);
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void anUnknownOptionIsAnsweredWithTheHelpOfItsCommand() {
        assertThat(run("migrate --fast")).isEqualTo(2);
        assertThat(err.toString()).contains("Unknown option: '--fast'", "Usage: confab migrate");
    }

    private int run(String words) {
        return Program.commandLine(Surroundings.ofProcess())
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(split(words));
    }

    private static String[] split(String words) {
        return words.isEmpty() ? new String[0] : words.split(" ");
    }
}
