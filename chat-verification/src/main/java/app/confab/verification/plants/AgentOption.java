package app.confab.verification.plants;

import java.nio.file.Path;

/// The option by which a JVM takes up something planted.
public final class AgentOption {
    /// No bug: every room is delivered to as before thousands of receivers, for whom a cast of eight is too small.
    public static final String CROWD = "crowd";

    private AgentOption() {}

    /// @param agent the jar of [app.confab.verification.plants.agent.Planter]
    public static String of(Path agent, String name) {
        return "-javaagent:" + agent.toAbsolutePath() + "=" + name;
    }
}
