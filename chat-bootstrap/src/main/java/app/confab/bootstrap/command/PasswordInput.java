package app.confab.bootstrap.command;

import app.confab.domain.accounts.Password;
import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// Asks for a password: unseen and twice on a terminal, else as the first line of standard input. It never stands
/// on the command line, which every user of the machine can read.
final class PasswordInput {
    private static final String MEND = "Type it, or pass it on standard input, e.g. from a password manager.";

    private PasswordInput() {}

    static Password read(String owner) {
        var console = System.console();
        return console != null && console.isTerminal() ? typed(console, owner) : piped();
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

    private static Password piped() {
        try {
            var line = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)).readLine();
            if (line == null) {
                throw new CommandFailure("No password was given.", MEND);
            }
            return new Password(line);
        } catch (IOException unreadable) {
            throw new CommandFailure("The password can't be read from standard input.", MEND);
        }
    }
}
