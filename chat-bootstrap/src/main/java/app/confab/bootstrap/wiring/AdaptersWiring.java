package app.confab.bootstrap.wiring;

import app.confab.application.administration.ServerOverview.ProviderOverview;
import app.confab.application.kernel.RateLimits;
import app.confab.bootstrap.operations.CountedRateLimits;
import app.confab.bootstrap.settings.ChatSettings;
import app.confab.bootstrap.settings.OwnOrigins;
import app.confab.bootstrap.settings.SigningKey;
import app.confab.domain.registration.RegistrationMode;
import app.confab.oidc.OidcConfiguration;
import app.confab.oidc.OidcSettings;
import app.confab.persistence.DirectConnectionSettings;
import app.confab.persistence.PersistenceConfiguration;
import app.confab.persistence.SignalsConfiguration;
import app.confab.rest.RestConfiguration;
import app.confab.rest.WebSettings;
import app.confab.security.RateLimitSettings;
import app.confab.security.SecurityConfiguration;
import app.confab.security.TokenSettings;
import app.confab.websocket.WebSocketConfiguration;
import app.confab.websocket.WebSocketSettings;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.ArrayList;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.annotation.Primary;
import org.springframework.security.oauth2.jose.jws.MacAlgorithm;

/// The adapters of this process, each with its settings. Replacing one is replacing its line here.
@Configuration(proxyBeanMethods = false)
@Import({
    RestConfiguration.class,
    WebSocketConfiguration.class,
    PersistenceConfiguration.class,
    SignalsConfiguration.class,
    SecurityConfiguration.class,
    OidcConfiguration.class,
})
class AdaptersWiring {

    @Bean
    TokenSettings tokenSettings(ChatSettings settings) {
        var tokens = settings.tokens();
        return new TokenSettings(
                MacAlgorithm.valueOf(tokens.algorithm().name()), SigningKey.of(settings), tokens.accessTokenLife());
    }

    @Bean
    @Nullable OidcSettings oidcSettings(ChatSettings settings) {
        return settings.identityProvider()
                .map(provider -> new OidcSettings(provider.issuer(), provider.clientId(), provider.clientSecret()))
                .orElse(null);
    }

    @Bean
    @Nullable ProviderOverview providerOverview(ChatSettings settings) {
        return settings.identityProvider()
                .map(provider -> new ProviderOverview(provider.name(), provider.registration()))
                .orElse(null);
    }

    @Bean
    RegistrationMode registrationMode(ChatSettings settings) {
        return settings.registration();
    }

    @Bean
    RateLimitSettings rateLimitSettings(ChatSettings settings) {
        return settings.rateLimits() ? RateLimitSettings.standard() : RateLimitSettings.OFF;
    }

    /// Each limit as far as it reaches; none at all where another limiter stands in front. The web server is
    /// made with them in its filters, and a database that fails under it would be told of in the server's words.
    @Bean
    @Primary
    RateLimits rateLimits(
            ChatSettings settings,
            @Qualifier("nodeRateLimits") RateLimits ofNode,
            @Lazy @Qualifier("sharedRateLimits") RateLimits ofAllNodes,
            MeterRegistry registry) {
        var limits = settings.rateLimits() ? new LimitsByReach(ofNode, ofAllNodes) : ofNode;
        return new CountedRateLimits(limits, registry);
    }

    /// For what a pooler in between would break.
    @Bean
    DirectConnectionSettings directConnection(ChatSettings settings, JdbcConnectionDetails shared) {
        return settings.directDatabase()
                .map(direct -> new DirectConnectionSettings(direct.jdbcUrl(), direct.username(), direct.password()))
                .orElseGet(() -> new DirectConnectionSettings(
                        shared.getJdbcUrl(),
                        Objects.requireNonNull(shared.getUsername()),
                        Objects.requireNonNull(shared.getPassword())));
    }

    @Bean
    WebSettings webSettings(ChatSettings settings) {
        var own = OwnOrigins.of(settings);
        return new WebSettings(
                own.named(),
                own::ownIsWhatIsCalled,
                Set.copyOf(settings.corsOrigins()),
                settings.isEncrypted(),
                settings.publicUrl());
    }

    @Bean
    WebSocketSettings webSocketSettings(ChatSettings settings) {
        var origins = new ArrayList<>(settings.corsOrigins());
        origins.addAll(OwnOrigins.of(settings).named());
        var standard = WebSocketSettings.standard(origins);
        return settings.rateLimits() ? standard : standard.unlimited();
    }
}
