package app.confab.verification;

import app.confab.verification.plants.AgentOption;
import app.confab.verification.plants.Plant;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/// What the command line asks for.
record VerifyOptions(
        Duration time,
        int nodes,
        long seed,
        Path jar,
        Path folder,
        Path agent,
        boolean crowd,
        @Nullable Plant plant) {

    static final String USAGE = """
            bin/verify [--minutes N] [--nodes N] [--seed N] [--crowd] [--plant NAME] [--jar JAR]
                       [--folder FOLDER]

              --minutes  how long to go on breaking things (10)
              --nodes    how many nodes share the database (3)
              --seed     decides what is broken when; a new one each time where it is not given
              --crowd    delivers to every room as before thousands of receivers
              --plant    plants a bug first, to see whether it is found; docs/verification.md lists them
              --jar      the program (chat-bootstrap/target/confab.jar)
              --folder   for data, logs and the report (chat-verification/target/verify)
            """;

    static VerifyOptions parse(List<String> arguments) {
        var rest = new ArrayDeque<>(arguments);
        var time = Duration.ofMinutes(10);
        var nodes = 3;
        var seed = new Random().nextLong(1_000_000);
        var jar = Path.of("chat-bootstrap/target/confab.jar");
        var folder = Path.of("chat-verification/target/verify");
        var agent = Path.of("chat-verification/target/chat-verification-plants.jar");
        var crowd = false;
        Plant plant = null;
        while (!rest.isEmpty()) {
            var option = rest.pop();
            switch (option) {
                case "--minutes" -> time = Duration.ofMinutes(positive(option, rest));
                case "--nodes" -> nodes = positive(option, rest);
                case "--seed" -> seed = Long.parseLong(value(option, rest));
                case "--crowd" -> crowd = true;
                case "--plant" -> plant = Plant.named(value(option, rest));
                case "--jar" -> jar = Path.of(value(option, rest));
                case "--folder" -> folder = Path.of(value(option, rest));
                default -> throw new IllegalArgumentException("There is no option " + option);
            }
        }
        return new VerifyOptions(time, nodes, seed, jar, folder, agent, crowd, plant);
    }

    /// What the nodes' JVMs are started with.
    List<String> jvm() {
        var jvm = new ArrayList<String>();
        if (crowd) {
            jvm.add(AgentOption.of(agent, AgentOption.CROWD));
        }
        if (plant != null) {
            jvm.addAll(plant.options(agent));
        }
        return jvm;
    }

    private static int positive(String option, ArrayDeque<String> rest) {
        var number = Integer.parseInt(value(option, rest));
        if (number < 1) {
            throw new IllegalArgumentException(option + " needs a number from 1");
        }
        return number;
    }

    private static String value(String option, ArrayDeque<String> rest) {
        if (rest.isEmpty()) {
            throw new IllegalArgumentException(option + " needs a value");
        }
        return rest.pop();
    }
}
