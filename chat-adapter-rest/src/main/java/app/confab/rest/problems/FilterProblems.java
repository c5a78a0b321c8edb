package app.confab.rest.problems;

import jakarta.servlet.FilterChain;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;

/// Has [Problems] answer for the filters too, where no controller is reached.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
public final class FilterProblems extends OncePerRequestFilter {
    private final HandlerExceptionResolver problems;

    FilterProblems(@Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems) {
        this.problems = problems;
    }

    /// Answers a request with what went wrong.
    public void answer(HttpServletRequest request, HttpServletResponse response, Exception wrong) throws IOException {
        if (problems.resolveException(request, response, null, wrong) == null) {
            response.sendError(HttpStatus.INTERNAL_SERVER_ERROR.value());
        }
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain rest)
            throws IOException {
        try {
            rest.doFilter(request, response);
        } catch (Exception wrong) {
            answer(request, response, wrong);
        }
    }
}
