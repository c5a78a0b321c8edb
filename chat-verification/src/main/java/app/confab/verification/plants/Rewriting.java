package app.confab.verification.plants;

import java.sql.Connection;
import java.sql.SQLException;

/// A function of the database, and words in it that are replaced by others.
record Rewriting(String function, String words, String others) {
    private static final String DEFINITION = "select pg_get_functiondef(oid) from pg_proc where proname = ?";

    void apply(Connection connection) throws SQLException {
        var definition = definition(connection);
        if (!definition.contains(words)) {
            throw new IllegalStateException(function + " is not as expected: it does not say " + words);
        }
        try (var sql = connection.createStatement()) {
            sql.execute(definition.replace(words, others));
        }
    }

    private String definition(Connection connection) throws SQLException {
        try (var sql = connection.prepareStatement(DEFINITION)) {
            sql.setString(1, function);
            try (var rows = sql.executeQuery()) {
                if (!rows.next()) {
                    throw new IllegalStateException("There is no function " + function);
                }
                return rows.getString(1);
            }
        }
    }
}
