package app.confab.bootstrap.nodes;

import app.confab.bootstrap.ChatApplication;
import app.confab.bootstrap.process.ConfabProcess;
import app.confab.embeddedpostgres.testing.SharedPostgres;
import app.confab.embeddedpostgres.testing.TestDatabase;
import java.net.URI;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.Banner;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/// Nodes of this process on one database. A third one may be deaf: what others tell does not reach it.
final class TestNodes implements AutoCloseable {

    /// A node, and where it serves.
    record Node(ConfigurableApplicationContext context, URI uri) {}

    private final TestDatabase database = SharedPostgres.createDatabase();
    private final List<Node> nodes = new ArrayList<>();

    private TestNodes(String limits) {
        nodes.add(start("--RATE_LIMITS=" + limits));
        nodes.add(start("--RATE_LIMITS=" + limits));
    }

    /// Two that hear each other and a deaf one, none of which limits anybody.
    static TestNodes withADeafOne() {
        var three = new TestNodes("off");
        three.nodes.add(three.startDeaf());
        return three;
    }

    /// Two with the limits that everybody has.
    static TestNodes withLimits() {
        return new TestNodes("on");
    }

    URI a() {
        return nodes.get(0).uri();
    }

    URI b() {
        return nodes.get(1).uri();
    }

    URI deaf() {
        return nodes.get(2).uri();
    }

    /// Ends all connections on which nodes listen, as an administrator does.
    void terminateListeners() throws SQLException {
        try (var connection = DriverManager.getConnection(database.url(), database.username(), database.password());
                var sql = connection.createStatement()) {
            sql.execute("select pg_terminate_backend(pid) from pg_stat_activity"
                    + " where datname = current_database() and application_name = 'confab-signals'");
        }
    }

    @Override
    public void close() {
        nodes.forEach(node -> node.context().close());
    }

    /// Migrations would take the way on which it hears nothing; others have seen to them.
    private Node startDeaf() {
        var nowhere = url("127.0.0.1:" + ConfabProcess.freePort(), "/nowhere");
        return start("--RATE_LIMITS=off", "--DATABASE_DIRECT_URL=" + nowhere, "--spring.flyway.enabled=false");
    }

    private Node start(String... more) {
        var port = ConfabProcess.freePort();
        var address = URI.create(database.url().substring("jdbc:".length()));
        var arguments = new ArrayList<>(List.of(
                "--HOST=127.0.0.1",
                "--PORT=" + port,
                "--MANAGEMENT_PORT=" + ConfabProcess.freePort(),
                "--DATABASE_URL=" + url(address.getAuthority(), address.getPath()),
                "--SECRET_KEY=0f1e2d3c4b5a69788796a5b4c3d2e1f00f1e2d3c4b5a69788796a5b4c3d2e1f0",
                "--REGISTRATION=open"));
        arguments.addAll(List.of(more));
        var context = new SpringApplicationBuilder(ChatApplication.class)
                .bannerMode(Banner.Mode.OFF)
                .run(arguments.toArray(String[]::new));
        return new Node(context, URI.create("http://127.0.0.1:" + port));
    }

    private String url(String authority, String path) {
        return "postgresql://%s:%s@%s%s".formatted(database.username(), database.password(), authority, path);
    }
}
