package app.confab.bootstrap.command;

import app.confab.bootstrap.process.ConfabCommand;
import java.io.ByteArrayInputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.springframework.boot.context.config.ConfigDataEnvironmentPostProcessor;
import org.springframework.core.env.Environment;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

/// One run of a command within the process of the tests. It does and says what it does as a program of its own, without
/// the start of a Java for each; what only a process shows is shown with [ConfabCommand#run].
final class InProcess {

    private InProcess() {}

    static ConfabCommand run(Map<String, String> variables, String... words) {
        return runWithInput("", variables, words);
    }

    static ConfabCommand runWithInput(String input, Map<String, String> variables, String... words) {
        var out = new StringWriter();
        var err = new StringWriter();
        var passwords = new PasswordInput(null, new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)));
        var exitCode = Program.commandLine(new Surroundings(() -> environment(variables), passwords))
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(words);
        return new ConfabCommand(exitCode, out.toString(), err.toString());
    }

    /// As of a process that was started with more variables.
    private static Environment environment(Map<String, String> variables) {
        var environment = new StandardEnvironment();
        environment.getPropertySources().addFirst(new SystemEnvironmentPropertySource("more", Map.copyOf(variables)));
        ConfigDataEnvironmentPostProcessor.applyTo(environment);
        return environment;
    }
}
