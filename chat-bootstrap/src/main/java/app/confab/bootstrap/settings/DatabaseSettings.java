package app.confab.bootstrap.settings;

/// Which PostgreSQL to use.
public sealed interface DatabaseSettings {

    /// The one that comes along; it lives in the data folder.
    record Embedded() implements DatabaseSettings {}

    /// The operator's.
    ///
    /// @param jdbcUrl without credentials, safe to show
    record External(String jdbcUrl, String username, String password) implements DatabaseSettings {

        @Override
        public String toString() {
            return "External[" + jdbcUrl + "]";
        }
    }
}
