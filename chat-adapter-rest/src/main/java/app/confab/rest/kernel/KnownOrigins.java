package app.confab.rest.kernel;

import app.confab.domain.refusals.Refusal;
import app.confab.rest.WebSettings;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.cors.CorsUtils;

/// Tells the web clients that belong to this server from all other pages on the web.
@Component
public final class KnownOrigins {
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
        if (origin != null && !named(origin) && !isOwn(request)) {
            throw new Refusal.Forbidden("this origin may not do that");
        }
    }

    private boolean isOwn(HttpServletRequest request) {
        return ownHosts.test(request.getServerName()) && !CorsUtils.isCorsRequest(request);
    }
}
