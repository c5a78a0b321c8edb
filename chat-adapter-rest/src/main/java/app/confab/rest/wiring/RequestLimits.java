package app.confab.rest.wiring;

import app.confab.application.kernel.Caller;
import app.confab.application.kernel.ClientAddress;
import app.confab.application.kernel.Limit;
import app.confab.application.kernel.RateLimits;
import app.confab.rest.kernel.CountsAs;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.Set;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/// Counts calls before their bodies are read: those of somebody who is logged in for their account, wherever
/// they call from, all others for the address that they come from.
@Component
public final class RequestLimits implements HandlerInterceptor {
    private static final Set<String> CHANGING_NOTHING = Set.of("GET", "HEAD", "OPTIONS");

    private final RateLimits limits;

    RequestLimits(RateLimits limits) {
        this.limits = limits;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod method) {
            var caller = caller(request);
            limit(method, request, caller.isPresent()).ifPresent(limit -> limits.take(limit, subject(request, caller)));
        }
        return true;
    }

    private static Optional<Limit> limit(HandlerMethod method, HttpServletRequest request, boolean loggedIn) {
        var counts = method.getMethodAnnotation(CountsAs.class);
        if (counts != null) {
            return Optional.of(counts.value());
        }
        return loggedIn && !CHANGING_NOTHING.contains(request.getMethod())
                ? Optional.of(Limit.CHANGES)
                : Optional.empty();
    }

    private static Object subject(HttpServletRequest request, Optional<Caller> caller) {
        return caller.<Object>map(Caller::account).orElseGet(() -> ClientAddress.of(request.getRemoteAddr()));
    }

    private static Optional<Caller> caller(HttpServletRequest request) {
        return request.getUserPrincipal() instanceof Authentication known
                        && known.getPrincipal() instanceof Caller caller
                ? Optional.of(caller)
                : Optional.empty();
    }
}
