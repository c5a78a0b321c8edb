package app.confab.rest.kernel;

import app.confab.application.kernel.Stamps;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.slf4j.MDC;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/// Gives every request an id: the client's own where it is sane, so that it can be followed through several
/// systems. It stands on the answer and on every log line.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
public final class RequestIds extends OncePerRequestFilter {

    /// The header that carries it, both ways.
    public static final String HEADER = "X-Request-Id";

    /// What it is called in log lines.
    public static final String LOGGED_AS = "requestId";

    private static final String ATTRIBUTE = RequestIds.class.getName();
    private static final Pattern SANE = Pattern.compile("[A-Za-z0-9._-]{1,128}");

    private final Stamps stamps;

    RequestIds(Stamps stamps) {
        this.stamps = stamps;
    }

    /// The id of a request that is under way.
    public static String of(HttpServletRequest request) {
        return request.getAttribute(ATTRIBUTE) instanceof String id ? id : "unknown";
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain rest)
            throws ServletException, IOException {
        var id = idOf(request);
        request.setAttribute(ATTRIBUTE, id);
        response.setHeader(HEADER, id);
        try (var _ = MDC.putCloseable(LOGGED_AS, id)) {
            rest.doFilter(request, response);
        }
    }

    private String idOf(HttpServletRequest request) {
        var given = request.getHeader(HEADER);
        return given != null && SANE.matcher(given).matches()
                ? given
                : stamps.next().id().toString();
    }
}
