package app.confab.bootstrap.database;

import app.confab.bootstrap.settings.DatabaseSettings;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/// The versions of the schema that this program knows, on one database. Whoever migrates locks the others out, so
/// that any number of processes may do it at once.
public final class Migrations {

    /// What the version is called of a database that has none of ours.
    public static final String NONE = "none";

    private final FluentConfiguration configuration;

    private Migrations(FluentConfiguration configuration) {
        this.configuration = configuration;
    }

    public static Migrations of(DatabaseSettings.External database) {
        return new Migrations(Flyway.configure(Migrations.class.getClassLoader())
                .jdbcProperties(Map.of("ApplicationName", "confab-migrate", "connectTimeout", "10"))
                .dataSource(database.jdbcUrl(), database.username(), database.password()));
    }

    /// Brings the schema up to date, and tells each step that was needed for it.
    public List<String> apply() {
        return configuration.load().migrate().migrations.stream()
                .map(step -> "%s %s".formatted(step.version, step.description))
                .toList();
    }

    /// As [#apply], but no further than a version.
    public void applyUpTo(String version) {
        copy().target(version).load().migrate();
    }

    /// Whether a version is one of ours.
    public boolean know(String version) {
        return Stream.of(configuration.load().info().all())
                .filter(migration -> migration.getState().isResolved())
                .anyMatch(migration -> MigrationVersion.fromVersion(version).equals(migration.getVersion()));
    }

    /// Removes the schema, and all that is in it.
    public void remove() {
        copy().cleanDisabled(false).load().clean();
    }

    private FluentConfiguration copy() {
        return Flyway.configure(Migrations.class.getClassLoader()).configuration(configuration);
    }

    /// Of the schema as it is now.
    public String version() {
        var current = configuration.load().info().current();
        return current == null || current.getVersion() == null
                ? NONE
                : current.getVersion().getVersion();
    }

    /// What [#apply] would do.
    public List<String> pending() {
        return Stream.of(configuration.load().info().pending())
                .map(Migrations::named)
                .toList();
    }

    private static String named(MigrationInfo migration) {
        return "%s %s".formatted(migration.getVersion(), migration.getDescription());
    }
}
