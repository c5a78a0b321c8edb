package app.confab.persistence;

import app.confab.application.accounts.AccountStandings;
import app.confab.application.accounts.AccountVersions;
import app.confab.application.accounts.Accounts;
import app.confab.application.administration.ServerProfile;
import app.confab.application.audit.AuditLog;
import app.confab.application.identities.Identities;
import app.confab.application.messages.Messages;
import app.confab.application.personaldata.AccountErasure;
import app.confab.application.personaldata.OwnMessages;
import app.confab.application.registration.Invites;
import app.confab.application.registration.Registrations;
import app.confab.application.rooms.DirectRooms;
import app.confab.application.rooms.Memberships;
import app.confab.application.rooms.ReadMarkers;
import app.confab.application.rooms.RoomViews;
import app.confab.application.rooms.Rooms;
import app.confab.application.secondfactor.SecondFactors;
import app.confab.application.sessions.AccountSessions;
import app.confab.application.sessions.Passwords;
import app.confab.application.sessions.Sessions;
import app.confab.application.timeline.RoomLog;
import app.confab.application.timeline.Timeline;
import app.confab.application.world.Stores;
import app.confab.application.world.ToldEvents;
import app.confab.embeddedpostgres.testing.SharedPostgres;
import app.confab.embeddedpostgres.testing.TestDatabase;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

/// The stores as [PersistenceConfiguration] wires them, on a database that nobody else uses.
///
/// @param database reachable past the stores' own pool
public record PersistentStores(TestDatabase database, Stores stores, AnnotationConfigApplicationContext context)
        implements AutoCloseable {

    public static PersistentStores open() {
        var database = SharedPostgres.createDatabase();
        Flyway.configure()
                .dataSource(database.url(), database.username(), database.password())
                .load()
                .migrate();
        return on(database, database.url());
    }

    /// Stores on a database that has its schema already.
    ///
    /// @param url the way there, which may lead over a detour
    public static PersistentStores on(TestDatabase database, String url) {
        var context = new AnnotationConfigApplicationContext();
        context.registerBean(DataSource.class, () -> pool(database, url));
        context.registerBean(ToldEvents.class, ToldEvents::new);
        context.register(PersistenceConfiguration.class);
        context.refresh();
        return new PersistentStores(database, stores(context), context);
    }

    public Connection connect() throws SQLException {
        return DriverManager.getConnection(database.url(), database.username(), database.password());
    }

    @Override
    public void close() {
        context.close();
    }

    private static HikariDataSource pool(TestDatabase database, String url) {
        var pool = new HikariConfig();
        pool.setJdbcUrl(url);
        pool.setUsername(database.username());
        pool.setPassword(database.password());
        pool.setMaximumPoolSize(20);
        pool.setMinimumIdle(1);
        pool.setConnectionTimeout(5_000);
        return new HikariDataSource(pool);
    }

    private static Stores stores(AnnotationConfigApplicationContext context) {
        return new Stores(
                context.getBean(Accounts.class),
                context.getBean(AccountVersions.class),
                context.getBean(AccountStandings.class),
                context.getBean(Registrations.class),
                context.getBean(Invites.class),
                context.getBean(ServerProfile.class),
                context.getBean(Sessions.class),
                context.getBean(AccountSessions.class),
                context.getBean(Passwords.class),
                context.getBean(SecondFactors.class),
                context.getBean(Identities.class),
                context.getBean(AuditLog.class),
                context.getBean(AccountErasure.class),
                context.getBean(OwnMessages.class),
                context.getBean(Rooms.class),
                context.getBean(Memberships.class),
                context.getBean(DirectRooms.class),
                context.getBean(RoomViews.class),
                context.getBean(ReadMarkers.class),
                context.getBean(Messages.class),
                context.getBean(Timeline.class),
                context.getBean(RoomLog.class),
                context.getBean(ToldEvents.class));
    }
}
