package app.confab.bootstrap.command;

import app.confab.application.accounts.Steward;
import app.confab.application.accounts.Stewards;
import app.confab.bootstrap.database.CommandDatabase;
import app.confab.bootstrap.database.Migrations;
import app.confab.bootstrap.settings.ChatSettings;
import app.confab.bootstrap.wiring.CommandWiring;
import javax.sql.DataSource;
import org.springframework.boot.LazyInitializationBeanFactoryPostProcessor;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

/// Where accounts are looked after on the command line: the use cases, on the database of the settings.
final class AccountDesk implements AutoCloseable {
    private static final String APPLICATION = "confab-user";

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

    /// The use case or port of this type.
    <T> T the(Class<T> type) {
        return context.getBean(type);
    }

    /// Whoever runs this.
    Steward operator() {
        return the(Stewards.class).operator();
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
        context.registerBean(DataSource.class, () -> database.source(APPLICATION));
        context.register(CommandWiring.class);
        context.refresh();
        return context;
    }

    @Override
    public void close() {
        context.close();
        database.close();
    }
}
