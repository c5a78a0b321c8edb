package app.confab.rest.kernel;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/// Puts the id of the trace that a request belongs to on its log lines, where whoever calls has named one in
/// `traceparent` (W3C Trace Context, section 3.2). Nothing is traced here.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
final class TraceIds extends OncePerRequestFilter {
    /// ECS's name for it.
    private static final String LOGGED_AS = "trace.id";

    private static final Pattern TRACE_PARENT = Pattern.compile(
            "(?!ff)[0-9a-f]{2}-(?!0{32})(?<trace>[0-9a-f]{32})-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}(-.*)?");

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain rest)
            throws ServletException, IOException {
        var trace = traceOf(request.getHeader("traceparent"));
        if (trace.isEmpty()) {
            rest.doFilter(request, response);
            return;
        }
        try (var _ = MDC.putCloseable(LOGGED_AS, trace.get())) {
            rest.doFilter(request, response);
        }
    }

    static Optional<String> traceOf(@Nullable String header) {
        return Optional.ofNullable(header)
                .map(TRACE_PARENT::matcher)
                .filter(Matcher::matches)
                .map(parts -> parts.group("trace"));
    }
}
