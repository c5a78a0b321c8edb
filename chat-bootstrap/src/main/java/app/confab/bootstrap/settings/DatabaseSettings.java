package app.confab.bootstrap.settings;

/// Which PostgreSQL to use.
public sealed interface DatabaseSettings {

    /// The one that comes along; it lives in the data folder.
    record Embedded() implements DatabaseSettings {}

    /// The operator's.
    ///
    /// @param jdbcUrl without credentials, safe to show
    record External(String jdbcUrl, String username, String password) implements DatabaseSettings {

        /// As a pooler that shares connections between clients needs it: what is prepared on one
        /// connection is not there on the next. Whoever has said how often to prepare knows better.
        External behindPooler() {
            return jdbcUrl.contains("prepareThreshold=")
                    ? this
                    : new External(
                            jdbcUrl + (jdbcUrl.contains("?") ? "&" : "?") + "prepareThreshold=0", username, password);
        }

        @Override
        public String toString() {
            return "External[" + jdbcUrl + "]";
        }
    }
}
