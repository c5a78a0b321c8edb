package app.confab.embeddedpostgres;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// Runs PostgreSQL's programs as a user that PostgreSQL accepts.
record Programs(Binaries binaries, RunAs runAs) {

    Command run(String program, String... arguments) throws IOException {
        return runWithInput("", program, arguments);
    }

    Command runWithInput(String input, String program, String... arguments) throws IOException {
        return Command.run(words(binaries.program(program).toString(), arguments), input);
    }

    /// Runs a program of the operating system as that user.
    Command runAny(String program, String... arguments) throws IOException {
        return Command.run(words(program, arguments), "");
    }

    private List<String> words(String program, String... arguments) {
        var words = new ArrayList<>(runAs.prefix());
        words.add(program);
        words.addAll(List.of(arguments));
        return words;
    }
}
