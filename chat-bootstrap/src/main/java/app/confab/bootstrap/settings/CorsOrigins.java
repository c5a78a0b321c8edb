package app.confab.bootstrap.settings;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Reads the list of web origins that may use the API from elsewhere.
final class CorsOrigins {
    static final String VARIABLE = "CORS_ORIGINS";

    private static final String MEND = "list exact origins, e.g. https://chat.example.com,https://app.example.com:8443";

    private CorsOrigins() {}

    static List<String> parse(SettingReader reader, boolean production) {
        return reader.text(VARIABLE).stream()
                .flatMap(value -> Stream.of(value.split(",")))
                .map(String::strip)
                .flatMap(origin -> accepted(origin, production, reader).stream())
                .map(URI::toString)
                .distinct()
                .toList();
    }

    private static Optional<URI> accepted(String text, boolean production, SettingReader reader) {
        var origin = WebOrigin.parse(text);
        var problem = origin.map(known -> problem(known, production)).orElseGet(() -> Optional.of(noOrigin(text)));
        problem.ifPresent(words -> reader.complain(VARIABLE, "'%s' %s".formatted(text, words), MEND));
        return problem.isEmpty() ? origin : Optional.empty();
    }

    private static String noOrigin(String text) {
        return text.equals("*")
                ? "would let every site in"
                : "is no origin: scheme and host, a port if it is not the default one, nothing after";
    }

    private static Optional<String> problem(URI origin, boolean production) {
        return production && "http".equals(origin.getScheme()) && !LoopbackNames.include(origin.getHost())
                ? Optional.of("is not encrypted")
                : Optional.empty();
    }
}
