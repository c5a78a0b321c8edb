package app.confab.rest.kernel;

import app.confab.rest.WebSettings;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/// Where people open the web client, for links that are handed on.
@Component
public final class OwnAddress {
    private final WebSettings settings;

    OwnAddress(WebSettings settings) {
        this.settings = settings;
    }

    /// Where the page is that has sent this, which must be of a known origin ([KnownOrigins]); where no page has, as
    /// [#origin].
    public String originOfPage(HttpServletRequest request) {
        var page = request.getHeader(HttpHeaders.ORIGIN);
        return page == null ? origin(request) : page;
    }

    /// The address that the operator has named; else the one that this request came to.
    public String origin(HttpServletRequest request) {
        return settings.publicUrl()
                .map(URI::toString)
                .orElseGet(() -> ServletUriComponentsBuilder.fromContextPath(request)
                        .build()
                        .toUriString());
    }
}
