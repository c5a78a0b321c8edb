package app.confab.bootstrap.operations;

import ch.qos.logback.classic.spi.ILoggingEvent;
import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.json.JsonWriter;
import org.springframework.boot.logging.structured.StructuredLoggingJsonMembersCustomizer;

/// Gives each JSON line that belongs to no request and no connection an id too: the name of the thread that does the
/// job in the background, and what tells this process from others and from its own earlier lives.
public final class JobIds implements StructuredLoggingJsonMembersCustomizer<ILoggingEvent> {
    private static final String PROCESS =
            HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextInt());

    @Override
    public void customize(JsonWriter.Members<ILoggingEvent> members) {
        members.add("requestId", JobIds::of).whenNotNull();
    }

    private static @Nullable String of(ILoggingEvent event) {
        var known = event.getMDCPropertyMap();
        return known.containsKey("requestId") || known.containsKey("connectionId")
                ? null
                : event.getThreadName() + "-" + PROCESS;
    }
}
