package app.confab.embeddedpostgres.testing;

import org.testcontainers.DockerClientFactory;

/// A running PostgreSQL, wherever it comes from.
interface TestEngine {

    String url(String database);

    String superuser();

    String username();

    /// Of both users.
    String password();

    static TestEngine chosenBy(String choice) {
        return switch (choice) {
            case "docker" -> ContainerEngine.start();
            case "embedded" -> EmbeddedEngine.start();
            case "auto" ->
                DockerClientFactory.instance().isDockerAvailable() ? ContainerEngine.start() : EmbeddedEngine.start();
            default ->
                throw new IllegalArgumentException("confab.test.database is auto, docker or embedded, not " + choice);
        };
    }
}
