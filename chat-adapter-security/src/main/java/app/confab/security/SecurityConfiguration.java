package app.confab.security;

import app.confab.application.accounts.PasswordHasher;
import app.confab.application.administration.TemporaryPasswords;
import app.confab.application.identities.IdentityTickets;
import app.confab.application.kernel.RateLimits;
import app.confab.application.kernel.Stamps;
import app.confab.application.registration.InviteCodes;
import app.confab.application.secondfactor.OneTimePasswords;
import app.confab.application.secondfactor.RecoveryCodes;
import app.confab.application.sessions.AccessTokens;
import app.confab.application.sessions.RefreshSecrets;
import app.confab.security.accounts.Argon2PasswordHasher;
import app.confab.security.administration.RandomTemporaryPasswords;
import app.confab.security.identities.EncryptedIdentityTickets;
import app.confab.security.kernel.BucketRateLimits;
import app.confab.security.kernel.NoRateLimits;
import app.confab.security.registration.RandomInviteCodes;
import app.confab.security.secondfactor.RandomRecoveryCodes;
import app.confab.security.secondfactor.TimeBasedPasswords;
import app.confab.security.sessions.RandomRefreshSecrets;
import app.confab.security.sessions.SignedAccessTokens;
import app.confab.security.sessions.TokenSigning;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.oauth2.jwt.JwtDecoder;

/// Answers the ports [PasswordHasher], [AccessTokens], [RefreshSecrets], [InviteCodes], [TemporaryPasswords],
/// [OneTimePasswords], [RecoveryCodes], [IdentityTickets] and [RateLimits]. Needs [TokenSettings],
/// [RateLimitSettings] and [Stamps] in the context.
@Configuration(proxyBeanMethods = false)
public class SecurityConfiguration {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int MOST_LIMITED = 50_000;

    /// Argon2id with OWASP's parameters: 19 MiB, two passes, one lane.
    @Bean
    PasswordHasher passwordHasher() {
        var cores = Runtime.getRuntime().availableProcessors();
        return new Argon2PasswordHasher(
                new Argon2PasswordEncoder(16, 32, 1, 19_456, 2), new Semaphore(cores, true), PATIENCE);
    }

    @Bean
    JwtDecoder jwtDecoder(TokenSettings settings, Stamps stamps) {
        return TokenSigning.decoder(settings, stamps);
    }

    @Bean
    AccessTokens accessTokens(TokenSettings settings, JwtDecoder decoder) {
        return new SignedAccessTokens(
                TokenSigning.encoder(settings), decoder, settings.algorithm(), settings.accessTokenLife());
    }

    @Bean
    RefreshSecrets refreshSecrets() {
        return new RandomRefreshSecrets();
    }

    @Bean
    TemporaryPasswords temporaryPasswords() {
        return new RandomTemporaryPasswords();
    }

    @Bean
    InviteCodes inviteCodes() {
        return new RandomInviteCodes();
    }

    @Bean
    OneTimePasswords oneTimePasswords(TokenSettings settings) {
        return new TimeBasedPasswords(settings.secret());
    }

    @Bean
    RecoveryCodes recoveryCodes() {
        return new RandomRecoveryCodes();
    }

    @Bean
    IdentityTickets identityTickets(TokenSettings settings) {
        return new EncryptedIdentityTickets(settings.secret());
    }

    /// For the limits that each node counts by itself; for all of them where there is but one.
    @Bean
    RateLimits nodeRateLimits(RateLimitSettings settings) {
        return settings.budgets().isEmpty()
                ? new NoRateLimits()
                : new BucketRateLimits(settings.budgets(), MOST_LIMITED, TimeMeter.SYSTEM_NANOTIME);
    }
}
