package app.confab.websocket.connection;

import app.confab.application.kernel.Stamps;
import app.confab.wire.problems.ProblemJson;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;
import tools.jackson.databind.json.JsonMapper;

/// Gives refused handshakes a problem document, whoever of the several that look at one has refused it.
public final class HandshakeProblems extends OncePerRequestFilter {
    private static final String REQUEST_ID = "X-Request-Id";

    private final String path;
    private final Stamps stamps;
    private final JsonMapper json;

    /// @param path where sockets are opened
    public HandshakeProblems(String path, Stamps stamps, JsonMapper json) {
        this.path = path;
        this.stamps = stamps;
        this.json = json;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getRequestURI().equals(path);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain rest)
            throws ServletException, IOException {
        rest.doFilter(request, response);
        if (!response.isCommitted()) {
            var problem = problem(response);
            if (problem.isPresent()) {
                write(problem.get(), response);
            }
        }
    }

    private Optional<ProblemJson> problem(HttpServletResponse response) {
        var status = HttpStatus.resolve(response.getStatus());
        return switch (status) {
            case BAD_REQUEST -> problem(response, status, "malformed", "this is no WebSocket handshake");
            case FORBIDDEN -> problem(response, status, "forbidden", "this origin may not connect");
            case METHOD_NOT_ALLOWED -> problem(response, status, "method_not_allowed", "a handshake is a GET");
            case UPGRADE_REQUIRED -> problem(response, status, "upgrade_required", "version 13 is spoken here");
            case TOO_MANY_REQUESTS -> problem(response, status, "rate_limited", "too many requests");
            case null, default -> Optional.empty();
        };
    }

    private Optional<ProblemJson> problem(HttpServletResponse response, HttpStatus status, String code, String detail) {
        return Optional.of(new ProblemJson(
                "about:blank", status.getReasonPhrase(), status.value(), detail, code, requestId(response), null));
    }

    /// The request's own, where somebody before has given it one.
    private String requestId(HttpServletResponse response) {
        return Optional.ofNullable(response.getHeader(REQUEST_ID))
                .orElseGet(() -> stamps.next().id().toString());
    }

    private void write(ProblemJson problem, HttpServletResponse response) throws IOException {
        response.resetBuffer();
        response.setHeader(REQUEST_ID, problem.requestId());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.getOutputStream().write(json.writeValueAsBytes(problem));
    }
}
