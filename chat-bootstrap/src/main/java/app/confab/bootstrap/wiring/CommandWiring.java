package app.confab.bootstrap.wiring;

import app.confab.application.sessions.SessionEndings;
import app.confab.bootstrap.settings.ChatSettings;
import app.confab.bootstrap.settings.SigningKey;
import app.confab.persistence.PersistenceConfiguration;
import app.confab.security.RateLimitSettings;
import app.confab.security.SecurityConfiguration;
import app.confab.security.TokenSettings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.security.oauth2.jose.jws.MacAlgorithm;

/// What a command on accounts needs, each made when it is asked for: no server, and nobody to tell. Other nodes notice
/// by themselves, since they look at the versions of their people's accounts every two seconds. No `@Configuration`, or
/// the server would find it.
@Import({
    PersistenceConfiguration.class,
    SecurityConfiguration.class,
    AccountsWiring.class,
    AdministrationWiring.class,
    AuditWiring.class,
    SessionsWiring.class,
    SecondFactorWiring.class
})
public class CommandWiring {

    /// Nothing hangs on a session in this process.
    @Bean
    SessionEndings sessionEndings() {
        return ended -> {};
    }

    @Bean
    RateLimitSettings rateLimitSettings() {
        return RateLimitSettings.OFF;
    }

    @Bean
    TokenSettings tokenSettings(ChatSettings settings) {
        var tokens = settings.tokens();
        return new TokenSettings(
                MacAlgorithm.valueOf(tokens.algorithm().name()), SigningKey.of(settings), tokens.accessTokenLife());
    }
}
