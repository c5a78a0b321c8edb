package app.confab.persistence.kernel;

import app.confab.persistence.PersistentStores;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.StringJoiner;
import org.apache.ibatis.session.Configuration;
import org.jspecify.annotations.Nullable;

/// How PostgreSQL goes about a statement of ours: for these parameters, and for whichever, which is what a
/// statement comes down to that is used often.
public final class Explained {
    private final PersistentStores persistent;

    public Explained(PersistentStores persistent) {
        this.persistent = persistent;
    }

    /// Both plans, one after the other.
    public String plans(Class<?> sql, String method, Map<String, @Nullable Object> parameters) throws SQLException {
        var configuration = new Configuration();
        configuration.addMapper(sql);
        var bound =
                configuration.getMappedStatement(sql.getName() + "." + method).getBoundSql(parameters);
        var arguments = new StringJoiner(", ", "(", ")");
        bound.getParameterMappings().forEach(each -> arguments.add(literal(parameters.get(each.getProperty()))));
        try (var connection = persistent.connect();
                var statement = connection.createStatement()) {
            statement.execute("prepare explained as " + numbered(bound.getSql()));
            return plan(connection, "force_custom_plan", arguments) + plan(connection, "force_generic_plan", arguments);
        }
    }

    private static String plan(Connection connection, String mode, StringJoiner arguments) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("set plan_cache_mode = " + mode);
            return lines(statement, "explain (costs off) execute explained" + arguments);
        }
    }

    private static String lines(Statement statement, String explain) throws SQLException {
        var lines = new StringBuilder();
        try (var rows = statement.executeQuery(explain)) {
            while (rows.next()) {
                lines.append(rows.getString(1)).append('\n');
            }
        }
        return lines.toString();
    }

    private static String literal(@Nullable Object value) {
        return value == null ? "null" : "'" + value + "'";
    }

    /// JDBC's question marks as PostgreSQL's numbers.
    private static String numbered(String sql) {
        var numbered = new StringBuilder();
        var number = 0;
        for (var part : sql.split("\\?", -1)) {
            numbered.append(number == 0 ? "" : "$" + number).append(part);
            number++;
        }
        return numbered.toString();
    }
}
