package app.confab.bootstrap.settings;

import java.util.LinkedHashMap;
import java.util.Map;

/// What is logged, and how a line looks.
public record LoggingSettings(Level level, Format format) {
    private static final String START_FAILURES = "logging.level.app.confab.bootstrap.command.StartFailureReport";
    private static final String SPRINGS_START_FAILURES =
            "logging.level.org.springframework.boot.diagnostics.LoggingFailureAnalysisReporter";

    /// From which weight on lines are written.
    public enum Level {
        TRACE,
        DEBUG,
        INFO,
        WARN,
        ERROR
    }

    /// For people, or one ECS object a line (https://www.elastic.co/guide/en/ecs/current/index.html).
    public enum Format {
        TEXT,
        JSON
    }

    static LoggingSettings read(SettingReader reader, boolean production) {
        return new LoggingSettings(
                reader.choice("LOG_LEVEL", Level.class, Level.INFO),
                reader.choice("LOG_FORMAT", Format.class, production ? Format.JSON : Format.TEXT));
    }

    /// Spring's names for them. Libraries speak up from a warning on, whatever is asked of Confab itself.
    /// Why a start has failed stands on standard error; a log for people does not say it again.
    Map<String, Object> springs() {
        var properties = new LinkedHashMap<String, Object>();
        properties.put("logging.level.app.confab", level.name());
        properties.put("logging.level.root", level == Level.ERROR ? "ERROR" : "WARN");
        if (format == Format.JSON) {
            properties.put("logging.structured.format.console", "ecs");
        } else {
            properties.put(START_FAILURES, "OFF");
        }
        properties.put(SPRINGS_START_FAILURES, "OFF");
        return properties;
    }
}
