package app.confab.security;

import static org.assertj.core.api.Assertions.assertThat;

import app.confab.application.accounts.PasswordHasher;
import app.confab.application.kernel.Caller;
import app.confab.application.kernel.PinnedStamps;
import app.confab.application.sessions.AccessTokens;
import app.confab.application.sessions.RefreshSecrets;
import app.confab.domain.accounts.AccountId;
import app.confab.domain.accounts.Password;
import app.confab.domain.sessions.SessionId;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.security.oauth2.jose.jws.MacAlgorithm;

class SecurityConfigurationTest {

    @Test
    void settingsAndAClockAreAllItNeeds() {
        var stamps = PinnedStamps.unlikeAnyOther();
        try (var context = new AnnotationConfigApplicationContext()) {
            context.registerBean(
                    TokenSettings.class,
                    () -> new TokenSettings(MacAlgorithm.HS384, "k".repeat(48), Duration.ofHours(1)));
            context.registerBean(RateLimitSettings.class, RateLimitSettings::standard);
            context.registerBean(PinnedStamps.class, () -> stamps);
            context.register(SecurityConfiguration.class);
            context.refresh();

            var ada = new Caller(
                    new AccountId(stamps.next().id()),
                    new SessionId(stamps.next().id()));
            var tokens = context.getBean(AccessTokens.class);
            var hasher = context.getBean(PasswordHasher.class);
            var password = new Password("correct horse");
            assertThat(tokens.read(tokens.issue(ada, stamps.now()).value()))
                    .hasValueSatisfying(grant -> assertThat(grant.caller()).isEqualTo(ada));
            assertThat(hasher.matches(password, hasher.hash(password))).isTrue();
            assertThat(context.getBean(RefreshSecrets.class).next().toString()).isEqualTo("RefreshSecret[hidden]");
        }
    }
}
