package app.confab.bootstrap.settings;

import java.util.HashMap;
import java.util.Map;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.MapPropertySource;

/// Reads the settings before the first bean exists, and hands Spring those that it knows under other names.
/// Spring's own properties go first where somebody sets them.
public final class SettingsInitializer implements ApplicationContextInitializer<GenericApplicationContext> {
    /// The server's own certificate, among Spring's SSL bundles.
    public static final String TLS_BUNDLE = "confab";

    @Override
    public void initialize(GenericApplicationContext context) {
        var environment = context.getEnvironment();
        var settings = ChatSettings.read(environment::getProperty);
        context.registerBean(ChatSettings.class, () -> settings);
        environment.getPropertySources().addLast(new MapPropertySource("confab", springs(settings.network())));
    }

    private static Map<String, Object> springs(NetworkSettings network) {
        var properties = new HashMap<String, Object>(Map.of(
                "server.address", network.host(),
                "server.port", network.port(),
                "management.server.port", network.managementPort(),
                "management.server.address", network.managementHost()));
        network.tls().ifPresent(tls -> properties.putAll(springs(tls)));
        return properties;
    }

    private static Map<String, Object> springs(TlsSettings tls) {
        var bundle = "spring.ssl.bundle.pem." + TLS_BUNDLE;
        return Map.of(
                "server.ssl.bundle",
                TLS_BUNDLE,
                bundle + ".keystore.certificate",
                tls.certificate().toUri().toString(),
                bundle + ".keystore.private-key",
                tls.key().toUri().toString(),
                bundle + ".reload-on-update",
                true);
    }
}
