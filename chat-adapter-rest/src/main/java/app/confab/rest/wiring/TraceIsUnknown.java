package app.confab.rest.wiring;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/// Makes TRACE a method like any other that no path knows. Servlets answer it by themselves, with every header
/// that came along; under its name in small letters they do not know it.
@Component
final class TraceIsUnknown extends OncePerRequestFilter {

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !HttpMethod.TRACE.matches(request.getMethod());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain rest)
            throws ServletException, IOException {
        rest.doFilter(new Unknown(request), response);
    }

    private static final class Unknown extends HttpServletRequestWrapper {
        Unknown(HttpServletRequest request) {
            super(request);
        }

        @Override
        public String getMethod() {
            return super.getMethod().toLowerCase(Locale.ROOT);
        }
    }
}
