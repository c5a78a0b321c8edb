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
        var words = new ArrayList<>(runAs.prefix());
        words.add(binaries.program(program).toString());
        words.addAll(List.of(arguments));
        return Command.run(words, input);
    }
}
