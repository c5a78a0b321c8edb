package app.confab.embeddedpostgres.testing;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/// The PostgreSQL that all tests of a JVM share: started with the first database that a test asks for, stopped when
/// the JVM ends. The system property `confab.test.database` chooses it: `docker`, `embedded`, or `auto` (the default),
/// which takes Docker where an engine answers. A test is never skipped for want of one.
///
/// A module that uses it declares this test-jar, `chat-embedded-postgres`, `testcontainers-postgresql` and the JDBC
/// driver, for a test-jar brings no dependencies along.
public final class SharedPostgres {

    private SharedPostgres() {}

    /// A fresh, empty database that nobody else uses. It is dropped some time after the JVM has ended.
    public static TestDatabase createDatabase() {
        var engine = Holder.ENGINE;
        var name = "test_" + UUID.randomUUID().toString().replace("-", "");
        execute(engine, "create database " + name + " owner " + engine.username());
        return new TestDatabase(engine.url(name), engine.username(), engine.password());
    }

    static void execute(TestEngine engine, String statement) {
        try (var connection = connect(engine);
                var sql = connection.createStatement()) {
            sql.execute(statement);
        } catch (SQLException e) {
            throw new IllegalStateException("The test database refused: " + statement, e);
        }
    }

    static List<String> query(TestEngine engine, String query) {
        try (var connection = connect(engine);
                var sql = connection.createStatement();
                var rows = sql.executeQuery(query)) {
            var texts = new ArrayList<String>();
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
            return texts;
        } catch (SQLException e) {
            throw new IllegalStateException("The test database refused: " + query, e);
        }
    }

    private static Connection connect(TestEngine engine) throws SQLException {
        return DriverManager.getConnection(engine.url("postgres"), engine.superuser(), engine.password());
    }

    private static final class Holder {
        static final TestEngine ENGINE =
                prepared(TestEngine.chosenBy(System.getProperty("confab.test.database", "auto")));

        /// A test may say which side of a deadlock gives way.
        private static TestEngine prepared(TestEngine engine) {
            execute(engine, "grant set on parameter deadlock_timeout to " + engine.username());
            return engine;
        }
    }
}
