package app.confab.embeddedpostgres.testing;

import org.testcontainers.postgresql.PostgreSQLContainer;
import org.testcontainers.utility.DockerImageName;

/// PostgreSQL in a container, removed by Testcontainers when the JVM ends. `confab.test.database.image` chooses the
/// version.
record ContainerEngine(PostgreSQLContainer container) implements TestEngine {

    private static final String IMAGE = "postgres:18.6";

    static ContainerEngine start() {
        var image = DockerImageName.parse(System.getProperty("confab.test.database.image", IMAGE))
                .asCompatibleSubstituteFor("postgres");
        var container = new PostgreSQLContainer(image)
                .withUsername("postgres")
                .withPassword("postgres")
                .withEnv("POSTGRES_INITDB_ARGS", "--locale=C.UTF-8 --encoding=UTF8")
                .withCommand("postgres", "-c", "fsync=off", "-c", "max_connections=300");
        container.start();
        var engine = new ContainerEngine(container);
        SharedPostgres.execute(engine, "create role confab login password 'postgres'");
        return engine;
    }

    @Override
    public String url(String database) {
        return "jdbc:postgresql://" + container.getHost() + ":" + container.getMappedPort(5432) + "/" + database;
    }

    @Override
    public String superuser() {
        return container.getUsername();
    }

    @Override
    public String username() {
        return "confab";
    }

    @Override
    public String password() {
        return container.getPassword();
    }
}
