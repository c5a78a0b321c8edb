package app.confab.bootstrap.doctor;

import app.confab.bootstrap.database.CommandDatabase;
import app.confab.bootstrap.database.Migrations;
import app.confab.bootstrap.operations.Explanations;
import app.confab.bootstrap.settings.ChatSettings;
import app.confab.bootstrap.settings.DatabaseSettings;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.flywaydb.core.api.FlywayException;

/// The database: whether it is there, and fit for it. An embedded one that does not run is not started for this.
final class DatabaseCheck {
    private static final String APPLICATION = "confab-doctor";

    private DatabaseCheck() {}

    static List<Finding> of(ChatSettings settings, int poolSize) {
        var findings = new ArrayList<Finding>();
        CommandDatabase.shared(settings)
                .ifPresentOrElse(
                        database -> findings.addAll(of(settings, database, poolSize)),
                        () -> findings.addAll(new Findings("database")
                                .good("the embedded PostgreSQL starts with Confab, and does not run now")
                                .all()));
        return findings;
    }

    private static List<Finding> of(ChatSettings settings, CommandDatabase database, int poolSize) {
        var findings = new ArrayList<Finding>();
        if (settings.database() instanceof DatabaseSettings.External external
                && settings.directDatabase().isPresent()) {
            findings.addAll(reached(CommandDatabase.at(external), "DATABASE_URL"));
        }
        try (var connection = database.connect(APPLICATION)) {
            var facts = ServerFacts.ask(connection);
            findings.addAll(ServerCheck.of(facts, settings, poolSize));
            findings.addAll(schema(Migrations.of(database.address())));
        } catch (SQLException unreachable) {
            findings.addAll(unreachable(
                    settings.directDatabase().isPresent() ? "DATABASE_DIRECT_URL" : "DATABASE_URL", unreachable));
        }
        return findings;
    }

    private static List<Finding> reached(CommandDatabase database, String variable) {
        try (var _ = database.connect(APPLICATION)) {
            return new Findings("database")
                    .good(variable + " leads to a database that answers")
                    .all();
        } catch (SQLException unreachable) {
            return unreachable(variable, unreachable);
        }
    }

    private static List<Finding> unreachable(String variable, SQLException failure) {
        var mend = Explanations.of(failure)
                .map(known -> known.getAction())
                .orElse("see what PostgreSQL's manual says of SQLSTATE " + failure.getSQLState());
        return new Findings("database")
                .bad("the database of %s can't be used: %s".formatted(variable, failure.getMessage()), mend)
                .all();
    }

    private static List<Finding> schema(Migrations migrations) {
        var findings = new Findings("schema");
        try {
            var pending = migrations.pending();
            var version = migrations.version();
            if (pending.isEmpty()) {
                return findings.good("up to date, at version " + version).all();
            }
            return findings.risky(
                            "at version %s; to be applied: %s".formatted(version, String.join(", ", pending)),
                            "start Confab, or run confab migrate")
                    .all();
        } catch (FlywayException unreadable) {
            return findings.bad(
                            "its migrations can't be read: " + unreadable.getMessage(),
                            "let the user of DATABASE_URL own the database")
                    .all();
        }
    }
}
