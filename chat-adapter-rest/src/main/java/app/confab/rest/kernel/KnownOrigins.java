package app.confab.rest.kernel;

import app.confab.domain.refusals.Refusal;
import app.confab.rest.WebSettings;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.cors.CorsUtils;

/// Tells the web clients that belong to this server from all other pages on the web.
@Component
public final class KnownOrigins {
    /// Scheme and host, a port perhaps, and nothing else, as browsers send it (RFC 6454, section 7).
    private static final Pattern FORM = Pattern.compile("https?://([A-Za-z0-9._-]+|\\[[0-9A-Fa-f:.]+])(:[0-9]{1,5})?");

    private final Predicate<String> ownHosts;
    private final Set<String> named;

    KnownOrigins(WebSettings settings) {
        this.ownHosts = settings.ownHosts();
        this.named = new TreeSet<>(settings.ownOrigins());
        this.named.addAll(settings.corsOrigins());
    }

    /// Whether the settings name this very origin.
    public boolean named(String origin) {
        return named.contains(origin);
    }

    /// Lets pass what comes from a known origin, or from no page at all.
    ///
    /// @throws Refusal.Forbidden otherwise
    public void require(HttpServletRequest request) {
        var origin = request.getHeader(HttpHeaders.ORIGIN);
        if (origin != null && !named(origin) && !isOwn(origin, request)) {
            throw new Refusal.Forbidden("this origin may not do that");
        }
    }

    private boolean isOwn(String origin, HttpServletRequest request) {
        return FORM.matcher(origin).matches()
                && ownHosts.test(request.getServerName())
                && !CorsUtils.isCorsRequest(request);
    }
}
