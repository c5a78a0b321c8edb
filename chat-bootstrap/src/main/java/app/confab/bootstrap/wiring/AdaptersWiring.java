package app.confab.bootstrap.wiring;

import app.confab.bootstrap.settings.ChatSettings;
import app.confab.bootstrap.settings.SigningKey;
import app.confab.persistence.PersistenceConfiguration;
import app.confab.rest.RestConfiguration;
import app.confab.rest.WebSettings;
import app.confab.security.SecurityConfiguration;
import app.confab.security.TokenSettings;
import app.confab.websocket.WebSocketConfiguration;
import app.confab.websocket.WebSocketSettings;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.security.oauth2.jose.jws.MacAlgorithm;

/// The adapters of this process, each with its settings. Replacing one is replacing its line here.
@Configuration(proxyBeanMethods = false)
@Import({
    RestConfiguration.class,
    WebSocketConfiguration.class,
    PersistenceConfiguration.class,
    SecurityConfiguration.class,
})
class AdaptersWiring {

    @Bean
    TokenSettings tokenSettings(ChatSettings settings) {
        var tokens = settings.tokens();
        return new TokenSettings(
                MacAlgorithm.valueOf(tokens.algorithm().name()), SigningKey.of(settings), tokens.accessTokenLife());
    }

    @Bean
    WebSettings webSettings(ChatSettings settings) {
        return new WebSettings(ownOrigins(settings), Set.copyOf(settings.corsOrigins()), false);
    }

    @Bean
    WebSocketSettings webSocketSettings(ChatSettings settings) {
        return WebSocketSettings.standard(settings.corsOrigins());
    }

    /// On the loopback the names are known, so that no other name can be made to point there (DNS rebinding).
    /// Elsewhere it is the name that the request itself gives.
    private static Set<String> ownOrigins(ChatSettings settings) {
        var network = settings.network();
        if (!network.isLoopback()) {
            return Set.of();
        }
        var port = ":" + network.port();
        return Set.of("http://localhost" + port, "http://127.0.0.1" + port, "http://[::1]" + port);
    }
}
