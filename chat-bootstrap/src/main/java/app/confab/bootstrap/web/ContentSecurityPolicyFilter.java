package app.confab.bootstrap.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/// Sends each page its own policy. The API's answers get theirs from the filter chain in front of it.
final class ContentSecurityPolicyFilter extends OncePerRequestFilter {
    private final ContentSecurityPolicies policies;

    ContentSecurityPolicyFilter(ContentSecurityPolicies policies) {
        this.policies = policies;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        var path = request.getRequestURI();
        return path.startsWith("/api/") || path.startsWith("/ws/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        response.setHeader("Content-Security-Policy", policies.of(request.getRequestURI()));
        chain.doFilter(request, response);
    }
}
