package app.confab.rest.wiring;

import app.confab.rest.kernel.KnownOrigins;
import app.confab.rest.kernel.RequestIds;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.cors.CorsConfigurationSource;

/// Lets the web clients that the settings name read answers from elsewhere. Others get no permission, which is
/// their browser's business; a preflight without one is refused.
@Component
final class CrossOrigin implements CorsConfigurationSource {
    private final KnownOrigins origins;

    CrossOrigin(KnownOrigins origins) {
        this.origins = origins;
    }

    @Override
    public @Nullable CorsConfiguration getCorsConfiguration(HttpServletRequest request) {
        var origin = request.getHeader(HttpHeaders.ORIGIN);
        return origin != null && origins.named(origin) ? permissionFor(origin) : null;
    }

    private static CorsConfiguration permissionFor(String origin) {
        var permission = new CorsConfiguration();
        permission.setAllowedOrigins(List.of(origin));
        permission.setAllowedMethods(List.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE"));
        permission.setAllowedHeaders(
                List.of(HttpHeaders.AUTHORIZATION, HttpHeaders.CONTENT_TYPE, RequestIds.HEADER, "traceparent"));
        permission.setExposedHeaders(List.of(RequestIds.HEADER, HttpHeaders.RETRY_AFTER));
        permission.setAllowCredentials(true);
        permission.setMaxAge(Duration.ofHours(1));
        return permission;
    }
}
