package app.confab.rest.kernel;

import app.confab.rest.WebSettings;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/// Where people open the web client, for links that are handed on.
@Component
public final class OwnAddress {
    private final WebSettings settings;

    OwnAddress(WebSettings settings) {
        this.settings = settings;
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
