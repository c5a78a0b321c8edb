package app.confab.bootstrap.command;

import org.springframework.boot.context.config.ConfigDataEnvironmentPostProcessor;
import org.springframework.boot.logging.LoggingInitializationContext;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.core.env.StandardEnvironment;

/// Where a command gets its settings from: the same places as the server, whose start it does without.
final class CommandEnvironment {
    private static final String LOGGING = "classpath:logback-command.xml";

    private CommandEnvironment() {}

    /// Also turns the logs of the libraries down; what is left goes to standard error.
    static StandardEnvironment ofProcess() {
        var environment = new StandardEnvironment();
        ConfigDataEnvironmentPostProcessor.applyTo(environment);
        var logging = LoggingSystem.get(CommandEnvironment.class.getClassLoader());
        logging.beforeInitialize();
        logging.initialize(new LoggingInitializationContext(environment), LOGGING, null);
        return environment;
    }
}
