package app.confab.bootstrap.settings;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// Reads a web origin (RFC 6454 section 6.2) and writes it as browsers do: in small letters, and without a port
/// that is the scheme's default.
final class WebOrigin {
    private static final Pattern FORM =
            Pattern.compile("(https?)://([a-z0-9.-]+|\\[[0-9a-f:.]+])(?::([0-9]{1,5}))?", Pattern.CASE_INSENSITIVE);
    private static final int LAST_PORT = 65_535;

    private WebOrigin() {}

    /// Empty where it is not scheme and host, a port if need be, and nothing after.
    static Optional<URI> parse(String text) {
        var form = FORM.matcher(text.toLowerCase(Locale.ROOT));
        return form.matches() ? uri(form.toMatchResult()) : Optional.empty();
    }

    private static Optional<URI> uri(MatchResult form) {
        var scheme = form.group(1);
        var port = form.group(3) == null ? defaultOf(scheme) : Integer.parseInt(form.group(3));
        if (port < 1 || port > LAST_PORT) {
            return Optional.empty();
        }
        return uri(scheme + "://" + form.group(2) + (port == defaultOf(scheme) ? "" : ":" + port));
    }

    /// Nor where the host is none: `a..b`, `[:::]`.
    private static Optional<URI> uri(String origin) {
        try {
            return Optional.of(new URI(origin)).filter(uri -> uri.getHost() != null);
        } catch (URISyntaxException noHost) {
            return Optional.empty();
        }
    }

    private static int defaultOf(String scheme) {
        return scheme.equals("https") ? 443 : 80;
    }
}
