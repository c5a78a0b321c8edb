package app.confab.bootstrap.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/// What one proxy says in `Forwarded` (RFC 7239) of the call that it passes on: `for`, `proto`, `host`.
record ForwardedElement(Map<String, String> parameters) {
    private static final String TOKEN = "[!#$%&'*+.^_`|~0-9A-Za-z-]+";

    /// What is quoted here never needs a backslash.
    private static final Pattern PAIR = Pattern.compile("\\s*(" + TOKEN + ")=(?:(" + TOKEN + ")|\"([^\"\\\\]*)\")\\s*");

    /// In the order in which they were added; nothing where the header breaks the RFC's rules, since it can't
    /// be told then where one proxy's words end.
    static List<ForwardedElement> parse(String header) {
        var elements = new ArrayList<ForwardedElement>();
        var parameters = new TreeMap<String, String>();
        var pair = PAIR.matcher(header);
        for (var at = 0; at <= header.length(); at++) {
            if (pair.region(at, header.length()).lookingAt()) {
                parameters.put(
                        pair.group(1).toLowerCase(Locale.ROOT), pair.group(2) == null ? pair.group(3) : pair.group(2));
                at = pair.end();
            }
            var end = at < header.length() ? header.charAt(at) : ',';
            if (end == ',' && !parameters.isEmpty()) {
                elements.add(new ForwardedElement(Map.copyOf(parameters)));
                parameters.clear();
            }
            if (end != ',' && end != ';') {
                return List.of();
            }
        }
        return elements;
    }

    /// Who has called the proxy.
    Optional<String> client() {
        return Optional.ofNullable(parameters.get("for"));
    }

    Optional<String> scheme() {
        return Optional.ofNullable(parameters.get("proto"));
    }

    /// What the proxy was called.
    Optional<String> host() {
        return Optional.ofNullable(parameters.get("host"));
    }
}
