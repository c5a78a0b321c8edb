package app.confab.bootstrap.command;

import app.confab.domain.accounts.Password;
import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Asks for a password: unseen and twice on a terminal, else as the first line of standard input. It never stands
/// on the command line, which every user of the machine can read.
final class PasswordInput {
    private static final String MEND = "Type it, or pass it on standard input, e.g. from a password manager.";

    private final @Nullable Console terminal;
    private final InputStream piped;

    /// @param terminal absent where nobody types
    PasswordInput(@Nullable Console terminal, InputStream piped) {
        this.terminal = terminal;
        this.piped = piped;
    }

    static PasswordInput ofProcess() {
        var console = System.console();
        return new PasswordInput(console != null && console.isTerminal() ? console : null, System.in);
    }

    Password read(String owner) {
        return terminal != null ? typed(terminal, owner) : piped();
    }

    private static Password typed(Console console, String owner) {
        var first = console.readPassword("Password of %s: ", owner);
        var second = console.readPassword("Once more: ");
        if (first == null || second == null) {
            throw new CommandFailure("No password was given.", MEND);
        }
        if (!Arrays.equals(first, second)) {
            throw new CommandFailure("The two passwords differ.", "Try again.");
        }
        return new Password(new String(first));
    }

    private Password piped() {
        try {
            var line = new BufferedReader(new InputStreamReader(piped, StandardCharsets.UTF_8)).readLine();
            if (line == null) {
                throw new CommandFailure("No password was given.", MEND);
            }
            return new Password(line);
        } catch (IOException unreadable) {
            throw new CommandFailure("The password can't be read from standard input.", MEND);
        }
    }
}
