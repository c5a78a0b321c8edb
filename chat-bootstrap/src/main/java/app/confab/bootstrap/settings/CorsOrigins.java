package app.confab.bootstrap.settings;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Reads the list of web origins (RFC 6454 section 6.2) that may use the API from elsewhere.
final class CorsOrigins {
    static final String VARIABLE = "CORS_ORIGINS";

    private static final String MEND = "list exact origins, e.g. https://chat.example.com,https://app.example.com:8443";
    private static final Pattern ORIGIN = Pattern.compile("https?://([A-Za-z0-9.-]+|\\[[0-9A-Fa-f:]+])(:[0-9]{1,5})?");

    private CorsOrigins() {}

    static List<String> parse(SettingReader reader, boolean production) {
        return reader.text(VARIABLE).stream()
                .flatMap(value -> Stream.of(value.split(",")))
                .map(String::strip)
                .filter(origin -> accepted(origin, production, reader))
                .toList();
    }

    /// Whether it is scheme and host, a port if need be, and nothing after.
    static boolean isOrigin(String text) {
        return ORIGIN.matcher(text).matches();
    }

    private static boolean accepted(String origin, boolean production, SettingReader reader) {
        var problem = problem(origin, production);
        problem.ifPresent(text -> reader.complain(VARIABLE, "'%s' %s".formatted(origin, text), MEND));
        return problem.isEmpty();
    }

    private static Optional<String> problem(String origin, boolean production) {
        if (origin.equals("*")) {
            return Optional.of("would let every site in");
        }
        if (!isOrigin(origin)) {
            return Optional.of("is no origin: scheme and host, a port if it is not the default one, nothing after");
        }
        var uri = URI.create(origin);
        if (production && "http".equals(uri.getScheme()) && !LoopbackNames.include(uri.getHost())) {
            return Optional.of("is not encrypted");
        }
        return Optional.empty();
    }
}
