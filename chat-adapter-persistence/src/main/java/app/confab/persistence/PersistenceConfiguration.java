package app.confab.persistence;

import app.confab.application.accounts.AccountStandings;
import app.confab.application.accounts.AccountVersions;
import app.confab.application.accounts.Accounts;
import app.confab.application.administration.ServerProfile;
import app.confab.application.audit.AuditLog;
import app.confab.application.identities.Identities;
import app.confab.application.kernel.Limit;
import app.confab.application.kernel.RateLimits;
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
import app.confab.application.timeline.CommittedEvents;
import app.confab.application.timeline.Epoch;
import app.confab.application.timeline.Timeline;
import app.confab.persistence.accounts.PostgresAccountStandings;
import app.confab.persistence.accounts.PostgresAccountVersions;
import app.confab.persistence.accounts.PostgresAccounts;
import app.confab.persistence.administration.PostgresServerProfile;
import app.confab.persistence.audit.PostgresAuditLog;
import app.confab.persistence.identities.PostgresIdentities;
import app.confab.persistence.kernel.RefusingPort;
import app.confab.persistence.kernel.Statements;
import app.confab.persistence.limits.PostgresRateLimits;
import app.confab.persistence.messages.PostgresMessages;
import app.confab.persistence.personaldata.PostgresAccountErasure;
import app.confab.persistence.personaldata.PostgresOwnMessages;
import app.confab.persistence.registration.PostgresInvites;
import app.confab.persistence.registration.PostgresRegistrations;
import app.confab.persistence.rooms.PostgresDirectRooms;
import app.confab.persistence.rooms.PostgresMemberships;
import app.confab.persistence.rooms.PostgresReadMarkers;
import app.confab.persistence.rooms.PostgresRoomViews;
import app.confab.persistence.rooms.PostgresRooms;
import app.confab.persistence.secondfactor.PostgresSecondFactors;
import app.confab.persistence.sessions.PostgresAccountSessions;
import app.confab.persistence.sessions.PostgresPasswords;
import app.confab.persistence.sessions.PostgresSessions;
import app.confab.persistence.timeline.CommitMetrics;
import app.confab.persistence.timeline.PostgresEpoch;
import app.confab.persistence.timeline.PostgresRoomLog;
import app.confab.persistence.timeline.PostgresTimeline;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.function.SingletonSupplier;

/// All stores and the room log, on the context's `DataSource`, whose schema Flyway has brought up to date.
/// Every bean that is a [CommittedEvents] is told what the room log has committed; they are looked up with the
/// first commit, since some of them need the stores themselves.
@Configuration(proxyBeanMethods = false)
public class PersistenceConfiguration {

    @Bean
    @DependsOnDatabaseInitialization
    Statements statements(DataSource dataSource) {
        return new Statements(dataSource);
    }

    @Bean
    Accounts accounts(Statements statements) {
        return RefusingPort.of(Accounts.class, new PostgresAccounts(statements));
    }

    @Bean
    AccountVersions accountVersions(Statements statements) {
        return RefusingPort.of(AccountVersions.class, new PostgresAccountVersions(statements));
    }

    @Bean
    AccountStandings accountStandings(Statements statements, DataSource dataSource) {
        return RefusingPort.of(
                AccountStandings.class, new PostgresAccountStandings(statements, transactions(dataSource)));
    }

    @Bean
    Registrations registrations(Statements statements, DataSource dataSource) {
        return RefusingPort.of(Registrations.class, new PostgresRegistrations(statements, transactions(dataSource)));
    }

    @Bean
    Invites invites(Statements statements) {
        return RefusingPort.of(Invites.class, new PostgresInvites(statements));
    }

    @Bean
    ServerProfile serverProfile(Statements statements) {
        return RefusingPort.of(ServerProfile.class, new PostgresServerProfile(statements));
    }

    @Bean
    Sessions sessions(Statements statements, DataSource dataSource) {
        return RefusingPort.of(Sessions.class, new PostgresSessions(statements, transactions(dataSource)));
    }

    @Bean
    AccountSessions accountSessions(Statements statements) {
        return RefusingPort.of(AccountSessions.class, new PostgresAccountSessions(statements));
    }

    @Bean
    Passwords passwords(Statements statements, DataSource dataSource) {
        return RefusingPort.of(Passwords.class, new PostgresPasswords(statements, transactions(dataSource)));
    }

    @Bean
    SecondFactors secondFactors(Statements statements, DataSource dataSource) {
        return RefusingPort.of(SecondFactors.class, new PostgresSecondFactors(statements, transactions(dataSource)));
    }

    @Bean
    Identities identities(Statements statements, DataSource dataSource) {
        return RefusingPort.of(Identities.class, new PostgresIdentities(statements, transactions(dataSource)));
    }

    @Bean
    AuditLog auditLog(Statements statements) {
        return RefusingPort.of(AuditLog.class, new PostgresAuditLog(statements));
    }

    @Bean
    AccountErasure accountErasure(Statements statements, DataSource dataSource) {
        var erasure = new PostgresAccountErasure(statements, transactions(dataSource));
        return RefusingPort.of(AccountErasure.class, erasure);
    }

    @Bean
    OwnMessages ownMessages(Statements statements) {
        return RefusingPort.of(OwnMessages.class, new PostgresOwnMessages(statements));
    }

    @Bean
    Rooms rooms(Statements statements) {
        return RefusingPort.of(Rooms.class, new PostgresRooms(statements));
    }

    @Bean
    Memberships memberships(Statements statements) {
        return RefusingPort.of(Memberships.class, new PostgresMemberships(statements));
    }

    @Bean
    DirectRooms directRooms(Statements statements) {
        return RefusingPort.of(DirectRooms.class, new PostgresDirectRooms(statements));
    }

    @Bean
    RoomViews roomViews(Statements statements) {
        return RefusingPort.of(RoomViews.class, new PostgresRoomViews(statements));
    }

    @Bean
    ReadMarkers readMarkers(Statements statements) {
        return RefusingPort.of(ReadMarkers.class, new PostgresReadMarkers(statements));
    }

    @Bean
    Messages messages(Statements statements) {
        return RefusingPort.of(Messages.class, new PostgresMessages(statements));
    }

    @Bean
    Timeline timeline(Statements statements) {
        return RefusingPort.of(Timeline.class, new PostgresTimeline(statements));
    }

    @Bean
    Epoch epoch(Statements statements) {
        return new PostgresEpoch(statements);
    }

    /// For the limits that all nodes share.
    @Bean
    RateLimits sharedRateLimits(Statements statements) {
        return RefusingPort.of(RateLimits.class, new PostgresRateLimits(statements, Limit::standard));
    }

    @Bean
    CommitMetrics commitMetrics() {
        return new CommitMetrics();
    }

    @Bean
    PostgresRoomLog roomLog(Statements statements, ObjectProvider<CommittedEvents> listeners, CommitMetrics metrics) {
        var all = SingletonSupplier.of(() -> listeners.orderedStream().toList());
        return new PostgresRoomLog(statements, all::obtain, metrics);
    }

    private static TransactionOperations transactions(DataSource dataSource) {
        return new TransactionTemplate(new JdbcTransactionManager(dataSource));
    }
}
