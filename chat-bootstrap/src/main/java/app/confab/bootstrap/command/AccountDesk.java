package app.confab.bootstrap.command;

import app.confab.application.audit.AuditLog;
import app.confab.application.kernel.Stamps;
import app.confab.bootstrap.database.CommandDatabase;
import app.confab.bootstrap.database.Migrations;
import app.confab.bootstrap.settings.ChatSettings;
import app.confab.bootstrap.wiring.CommandWiring;
import app.confab.domain.accounts.Account;
import app.confab.domain.audit.AuditEvent;
import app.confab.domain.audit.AuditKind;
import java.util.Properties;
import javax.sql.DataSource;
import org.springframework.boot.LazyInitializationBeanFactoryPostProcessor;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/// The ports that commands on accounts go through, on the database of the settings.
final class AccountDesk implements AutoCloseable {
    private static final String COMMAND_LINE = "on the command line";

    private final CommandDatabase database;
    private final AnnotationConfigApplicationContext context;

    private AccountDesk(CommandDatabase database, AnnotationConfigApplicationContext context) {
        this.database = database;
        this.context = context;
    }

    static AccountDesk open(ChatSettings settings) {
        var database = CommandDatabase.open(settings);
        try {
            checkSchema(Migrations.of(database.address()));
            return new AccountDesk(database, context(settings, database));
        } catch (RuntimeException failed) {
            database.close();
            throw failed;
        }
    }

    /// The implementation of a port.
    <T> T port(Class<T> type) {
        return context.getBean(type);
    }

    /// Writes down what was done to an account, once it is durable. Nobody of whom Confab knows has done it.
    ///
    /// @param detail a few words, perhaps none
    void remember(AuditKind kind, Account subject, String detail) {
        var stamp = port(Stamps.class).next();
        var where = detail.isEmpty() ? COMMAND_LINE : detail + ", " + COMMAND_LINE;
        port(AuditLog.class).append(new AuditEvent(stamp.id(), stamp.at(), kind, null, subject.id(), "", "", where));
    }

    private static void checkSchema(Migrations migrations) {
        if (!migrations.pending().isEmpty()) {
            throw new CommandFailure(
                    "The database's schema is not that of this Confab.", "Start Confab, or run confab migrate, first.");
        }
    }

    private static AnnotationConfigApplicationContext context(ChatSettings settings, CommandDatabase database) {
        var context = new AnnotationConfigApplicationContext();
        context.addBeanFactoryPostProcessor(new LazyInitializationBeanFactoryPostProcessor());
        context.registerBean(ChatSettings.class, () -> settings);
        context.registerBean(DataSource.class, () -> source(database));
        context.register(CommandWiring.class);
        context.refresh();
        return context;
    }

    private static DataSource source(CommandDatabase database) {
        var address = database.address();
        var source = new DriverManagerDataSource(address.jdbcUrl(), address.username(), address.password());
        var properties = new Properties();
        properties.setProperty("ApplicationName", "confab-user");
        properties.setProperty("connectTimeout", "10");
        source.setConnectionProperties(properties);
        return source;
    }

    @Override
    public void close() {
        context.close();
        database.close();
    }
}
