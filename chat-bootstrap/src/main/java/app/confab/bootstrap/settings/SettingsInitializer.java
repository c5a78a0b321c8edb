package app.confab.bootstrap.settings;

import java.util.Map;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.MapPropertySource;

/// Reads the settings before the first bean exists, and hands Spring those that it knows under other names.
/// Spring's own properties go first where somebody sets them.
public final class SettingsInitializer implements ApplicationContextInitializer<GenericApplicationContext> {

    @Override
    public void initialize(GenericApplicationContext context) {
        var environment = context.getEnvironment();
        var settings = ChatSettings.read(environment::getProperty);
        context.registerBean(ChatSettings.class, () -> settings);
        environment.getPropertySources().addLast(new MapPropertySource("confab", springs(settings.network())));
    }

    private static Map<String, Object> springs(NetworkSettings network) {
        return Map.of(
                "server.address", network.host(),
                "server.port", network.port(),
                "management.server.port", network.managementPort(),
                "management.server.address", network.managementHost());
    }
}
