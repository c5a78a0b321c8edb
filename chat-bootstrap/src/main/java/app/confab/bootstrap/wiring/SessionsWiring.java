package app.confab.bootstrap.wiring;

import app.confab.application.accounts.Accounts;
import app.confab.application.accounts.PasswordHasher;
import app.confab.application.audit.AuditTrail;
import app.confab.application.audit.ForgetOldEvents;
import app.confab.application.kernel.RateLimits;
import app.confab.application.kernel.Stamps;
import app.confab.application.personaldata.FinishDepartures;
import app.confab.application.sessions.AccessTokens;
import app.confab.application.sessions.AccountSessions;
import app.confab.application.sessions.Authenticate;
import app.confab.application.sessions.ChangePassword;
import app.confab.application.sessions.EndSessions;
import app.confab.application.sessions.FurtherProof;
import app.confab.application.sessions.GuessLimits;
import app.confab.application.sessions.LiveSessions;
import app.confab.application.sessions.LogIn;
import app.confab.application.sessions.LogOut;
import app.confab.application.sessions.OpenSession;
import app.confab.application.sessions.OwnPassword;
import app.confab.application.sessions.OwnSessions;
import app.confab.application.sessions.Passwords;
import app.confab.application.sessions.RefreshSecrets;
import app.confab.application.sessions.RefreshSession;
import app.confab.application.sessions.RemoveExpiredSessions;
import app.confab.application.sessions.SessionEndings;
import app.confab.application.sessions.SessionLife;
import app.confab.application.sessions.Sessions;
import app.confab.bootstrap.operations.DailyCleaning;
import app.confab.bootstrap.settings.ChatSettings;
import java.time.Duration;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class SessionsWiring {

    @Bean
    SessionLife sessionLife(ChatSettings settings) {
        return new SessionLife(settings.tokens().refreshTokenLife());
    }

    @Bean
    LiveSessions liveSessions(Sessions sessions, Stamps stamps) {
        return new LiveSessions(sessions, stamps);
    }

    @Bean
    Authenticate authenticate(AccessTokens tokens, LiveSessions sessions) {
        return new Authenticate(tokens, sessions);
    }

    @Bean
    OpenSession openSession(
            Sessions sessions, RefreshSecrets secrets, AccessTokens tokens, Stamps stamps, SessionLife life) {
        return new OpenSession(sessions, secrets, tokens, stamps, life);
    }

    @Bean
    GuessLimits guessLimits(RateLimits limits, AccountSessions sessions, Stamps stamps) {
        return new GuessLimits(limits, sessions, stamps);
    }

    @Bean
    LogIn logIn(
            Accounts accounts,
            PasswordHasher hasher,
            FurtherProof further,
            OpenSession openSession,
            GuessLimits limits,
            AuditTrail trail) {
        return new LogIn(accounts, new LogIn.Proofs(hasher, further), openSession, limits, trail);
    }

    @Bean
    OwnPassword ownPassword(Passwords passwords, PasswordHasher hasher, GuessLimits limits, AuditTrail trail) {
        return new OwnPassword(passwords, hasher, limits, trail);
    }

    @Bean
    ChangePassword changePassword(
            OwnPassword ownPassword, List<SessionEndings> endings, Stamps stamps, AuditTrail trail) {
        return new ChangePassword(ownPassword, toAll(endings), stamps, trail);
    }

    @Bean
    OwnSessions ownSessions(AccountSessions sessions, Stamps stamps) {
        return new OwnSessions(sessions, stamps);
    }

    @Bean
    EndSessions endSessions(AccountSessions sessions, List<SessionEndings> endings, Stamps stamps, AuditTrail trail) {
        return new EndSessions(sessions, toAll(endings), stamps, trail);
    }

    @Bean
    RefreshSession refreshSession(
            Sessions sessions,
            Accounts accounts,
            RefreshSession.Mint mint,
            List<SessionEndings> endings,
            AuditTrail trail) {
        return new RefreshSession(sessions, accounts, mint, toAll(endings), trail);
    }

    @Bean
    RefreshSession.Mint mint(RefreshSecrets secrets, AccessTokens tokens, SessionLife life, Stamps stamps) {
        return new RefreshSession.Mint(secrets, tokens, life, stamps);
    }

    @Bean
    LogOut logOut(
            Sessions sessions, RefreshSecrets secrets, List<SessionEndings> endings, Stamps stamps, AuditTrail trail) {
        return new LogOut(sessions, secrets, toAll(endings), stamps, trail);
    }

    @Bean
    RemoveExpiredSessions removeExpiredSessions(Sessions sessions, Stamps stamps) {
        return new RemoveExpiredSessions(sessions, stamps);
    }

    /// Not while a node has to get going.
    @Bean
    DailyCleaning dailyCleaning(RemoveExpiredSessions sessions, ForgetOldEvents events, FinishDepartures departures) {
        var removals = List.of(
                new DailyCleaning.Removal("expired sessions", sessions::remove),
                new DailyCleaning.Removal("events of the audit log", events::forget),
                new DailyCleaning.Removal("deleted accounts in rooms", departures::finish));
        return new DailyCleaning(removals, Duration.ofMinutes(1));
    }

    /// Everybody who follows sessions on this node, as one.
    static SessionEndings toAll(List<SessionEndings> endings) {
        return session -> endings.forEach(each -> each.ended(session));
    }
}
