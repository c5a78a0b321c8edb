package app.confab.bootstrap.command;

import app.confab.bootstrap.ChatApplication;
import java.util.Arrays;

/// The one entry to the program. Whoever wants the server gets it at once: nothing of the command line is loaded
/// before it.
public final class Confab {
    private static final String SERVE = "serve";

    private Confab() {}

    public static void main(String[] args) {
        if (serverIsMeant(args)) {
            ChatApplication.main(optionsIn(args));
        } else {
            System.exit(Program.run(args));
        }
    }

    /// Whether there is no other word than `serve`; options are Spring's, such as `--server.port=9000`.
    static boolean serverIsMeant(String... args) {
        for (var word : optionsIn(args)) {
            if (!word.startsWith("--") || word.equals("--help") || word.equals("--version")) {
                return false;
            }
        }
        return true;
    }

    private static String[] optionsIn(String... args) {
        return args.length > 0 && SERVE.equals(args[0]) ? Arrays.copyOfRange(args, 1, args.length) : args;
    }
}
