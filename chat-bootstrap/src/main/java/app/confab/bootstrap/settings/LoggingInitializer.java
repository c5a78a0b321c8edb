package app.confab.bootstrap.settings;

import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/// Sets logging up before the first line is written, which is earlier than the other settings are read. What is wrong
/// with these two is told together with the rest.
public final class LoggingInitializer implements EnvironmentPostProcessor {

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        var reader = new SettingReader(environment::getProperty);
        var production = reader.text(DatabaseUrl.VARIABLE).isPresent();
        var settings = LoggingSettings.read(reader, production);
        environment.getPropertySources().addLast(new MapPropertySource("confab-logging", settings.springs()));
    }
}
