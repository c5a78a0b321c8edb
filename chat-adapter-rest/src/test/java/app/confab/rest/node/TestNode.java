package app.confab.rest.node;

import app.confab.application.accounts.AccountChanges;
import app.confab.application.accounts.AccountSearch;
import app.confab.application.accounts.AdminRights;
import app.confab.application.accounts.ChangeProfile;
import app.confab.application.accounts.FakePasswordHasher;
import app.confab.application.accounts.OwnStanding;
import app.confab.application.accounts.PasswordHasher;
import app.confab.application.accounts.ToldAccounts;
import app.confab.application.administration.ReadAuditLog;
import app.confab.application.audit.AuditTrail;
import app.confab.application.kernel.PinnedStamps;
import app.confab.application.kernel.RateLimits;
import app.confab.application.kernel.Stamps;
import app.confab.application.personaldata.DeleteAccount;
import app.confab.application.personaldata.ExportOwnData;
import app.confab.application.registration.Admission;
import app.confab.application.rooms.LeaveAllRooms;
import app.confab.application.rooms.Standings;
import app.confab.application.sessions.AccessTokens;
import app.confab.application.sessions.Authenticate;
import app.confab.application.sessions.ChangePassword;
import app.confab.application.sessions.EndSessions;
import app.confab.application.sessions.FakeRefreshSecrets;
import app.confab.application.sessions.FurtherProof;
import app.confab.application.sessions.GuessLimits;
import app.confab.application.sessions.InMemoryAccessTokens;
import app.confab.application.sessions.LiveSessions;
import app.confab.application.sessions.LogIn;
import app.confab.application.sessions.LogOut;
import app.confab.application.sessions.OpenSession;
import app.confab.application.sessions.OwnPassword;
import app.confab.application.sessions.OwnSessions;
import app.confab.application.sessions.RefreshSecrets;
import app.confab.application.sessions.RefreshSession;
import app.confab.application.sessions.SessionLife;
import app.confab.application.world.InMemoryWorld;
import app.confab.application.world.Stores;
import app.confab.domain.accounts.Account;
import app.confab.domain.accounts.AccountId;
import app.confab.domain.accounts.DisplayName;
import app.confab.domain.accounts.Password;
import app.confab.domain.accounts.Username;
import app.confab.rest.RestConfiguration;
import app.confab.rest.WebSettings;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.slf4j.MDC;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;

/// The REST adapter, assembled as a node assembles it, over stores in memory and a clock that stands still.
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import({
    RestConfiguration.class,
    AdminUseCases.class,
    RoomUseCases.class,
    SecondFactorUseCases.class,
    IdentityUseCases.class,
    TestNode.Faulty.class
})
public class TestNode {

    /// Where a client is served that may call from elsewhere.
    public static final String CORS_ORIGIN = "https://app.example.com";

    public static final Duration ACCESS_TOKEN_LIFE = Duration.ofMinutes(10);
    public static final Duration SESSION_LIFE = Duration.ofDays(30);

    /// Who runs this node.
    public static final String ADMIN = "root";

    /// Everybody's.
    public static final String PASSWORD = "correct horse";

    /// Paths that no real node has.
    public static final String FOR_TESTS_ALONE = "/api/v1/faulty";

    /// One of them fails in a way that nobody foresaw.
    @RestController
    static class Faulty {
        @GetMapping(FOR_TESTS_ALONE)
        String fail() {
            throw new IllegalStateException("the secret is hunter2");
        }

        /// As Spring reports a client that has hung up before its answer.
        @GetMapping(FOR_TESTS_ALONE + "/gone")
        void hungUp() throws IOException {
            throw new AsyncRequestNotUsableException("the client is gone");
        }

        /// What a log line of this request would carry.
        @GetMapping(FOR_TESTS_ALONE + "/log")
        Map<String, String> logged() {
            return Objects.requireNonNullElse(MDC.getCopyOfContextMap(), Map.of());
        }
    }

    @Bean
    WebSettings webSettings() {
        return new WebSettings(Set.of(), host -> true, Set.of(CORS_ORIGIN), false, Optional.empty());
    }

    @Bean
    PinnedStamps stamps() {
        return PinnedStamps.unlikeAnyOther();
    }

    @Bean
    InMemoryWorld world() {
        return new InMemoryWorld();
    }

    /// Somebody was here before all tests, and runs the server.
    @Bean
    Stores stores(InMemoryWorld world, PasswordHasher hasher, Stamps stamps) {
        var stores = Stores.inMemory(world, Runnable::run);
        var name = new Username(ADMIN);
        var stamp = stamps.next();
        var admin = new Account(new AccountId(stamp.id()), name, DisplayName.like(name), stamp.at());
        stores.registrations().register(admin, hasher.hash(new Password(PASSWORD)), new Admission.Open());
        return stores;
    }

    @Bean
    PasswordHasher hasher() {
        return new FakePasswordHasher();
    }

    @Bean
    AccessTokens accessTokens(Stamps stamps) {
        return new InMemoryAccessTokens(stamps, ACCESS_TOKEN_LIFE);
    }

    @Bean
    RefreshSecrets refreshSecrets() {
        return new FakeRefreshSecrets();
    }

    @Bean
    Standings standings(Stores stores, Stamps stamps) {
        var standings = new Standings(stores.rooms(), stamps);
        stores.told().alsoTell(standings);
        return standings;
    }

    @Bean
    OwnStanding ownStanding(Stores stores) {
        return new OwnStanding(stores.accountStandings());
    }

    @Bean
    AccountChanges accountChanges() {
        return new ToldAccounts();
    }

    @Bean
    ChangeProfile changeProfile(Stores stores, AccountChanges news) {
        return new ChangeProfile(stores.accounts(), news);
    }

    @Bean
    AccountSearch accountSearch(Stores stores) {
        return new AccountSearch(stores.accounts());
    }

    @Bean
    OpenSession openSession(Stores stores, RefreshSecrets secrets, AccessTokens tokens, Stamps stamps) {
        return new OpenSession(stores.sessions(), secrets, tokens, stamps, new SessionLife(SESSION_LIFE));
    }

    @Bean
    TestLimits rateLimits() {
        return new TestLimits();
    }

    @Bean
    GuessLimits guessLimits(RateLimits limits, Stores stores, Stamps stamps) {
        return new GuessLimits(limits, stores.accountSessions(), stamps);
    }

    @Bean
    AuditTrail auditTrail(Stores stores, Stamps stamps) {
        return new AuditTrail(stores.audit(), stamps);
    }

    @Bean
    ReadAuditLog readAuditLog(Stores stores) {
        return new ReadAuditLog(new AdminRights(stores.accountStandings()), stores.audit());
    }

    @Bean
    LogIn logIn(
            Stores stores,
            PasswordHasher hasher,
            FurtherProof further,
            OpenSession openSession,
            GuessLimits limits,
            AuditTrail trail) {
        return new LogIn(stores.accounts(), new LogIn.Proofs(hasher, further), openSession, limits, trail);
    }

    @Bean
    OwnPassword ownPassword(Stores stores, PasswordHasher hasher, GuessLimits limits, AuditTrail trail) {
        return new OwnPassword(stores.passwords(), hasher, limits, trail);
    }

    @Bean
    ChangePassword changePassword(OwnPassword ownPassword, LiveSessions endings, Stamps stamps, AuditTrail trail) {
        return new ChangePassword(ownPassword, endings, stamps, trail);
    }

    @Bean
    ExportOwnData exportOwnData(Stores stores, OwnSessions sessions, AuditTrail trail) {
        var sources = new ExportOwnData.Sources(
                stores.accountStandings(), stores.identities(), sessions, stores.views(), stores.ownMessages());
        return new ExportOwnData(sources, trail);
    }

    @Bean
    DeleteAccount deleteAccount(
            Stores stores, OwnPassword ownPassword, DeleteAccount.Farewell farewell, Stamps stamps) {
        var leaveAllRooms = new LeaveAllRooms(stores.log(), stores.memberships(), stamps);
        return new DeleteAccount(ownPassword, leaveAllRooms, stores.erasure(), farewell, stamps);
    }

    @Bean
    DeleteAccount.Farewell farewell(LiveSessions endings, AccountChanges news, AuditTrail trail) {
        return new DeleteAccount.Farewell(endings, news, trail);
    }

    @Bean
    OwnSessions ownSessions(Stores stores, Stamps stamps) {
        return new OwnSessions(stores.accountSessions(), stamps);
    }

    @Bean
    EndSessions endSessions(Stores stores, LiveSessions endings, Stamps stamps, AuditTrail trail) {
        return new EndSessions(stores.accountSessions(), endings, stamps, trail);
    }

    @Bean
    LiveSessions liveSessions(Stores stores, Stamps stamps) {
        return new LiveSessions(stores.sessions(), stamps);
    }

    @Bean
    Authenticate authenticate(AccessTokens tokens, LiveSessions sessions) {
        return new Authenticate(tokens, sessions);
    }

    @Bean
    RefreshSession.Mint mint(RefreshSecrets secrets, AccessTokens tokens, Stamps stamps) {
        return new RefreshSession.Mint(secrets, tokens, new SessionLife(SESSION_LIFE), stamps);
    }

    @Bean
    RefreshSession refreshSession(Stores stores, RefreshSession.Mint mint, LiveSessions endings, AuditTrail trail) {
        return new RefreshSession(stores.sessions(), stores.accounts(), mint, endings, trail);
    }

    @Bean
    LogOut logOut(Stores stores, RefreshSecrets secrets, LiveSessions endings, Stamps stamps, AuditTrail trail) {
        return new LogOut(stores.sessions(), secrets, endings, stamps, trail);
    }
}
