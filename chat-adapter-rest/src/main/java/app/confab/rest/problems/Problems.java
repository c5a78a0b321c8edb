package app.confab.rest.problems;

import app.confab.domain.refusals.Refusal;
import app.confab.rest.kernel.RequestIds;
import app.confab.wire.problems.ProblemJson;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;

/// Translates whatever went wrong. What nobody foresaw is logged here, once, and says nothing of itself.
@RestControllerAdvice
final class Problems {
    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

    /// What is too large is not read to its end, so nothing can follow on that connection.
    private static final String UNREAD = "close";

    @ExceptionHandler
    ResponseEntity<ProblemJson> refused(Refusal refusal, HttpServletRequest request) {
        return of(refusal).answer(RequestIds.of(request));
    }

    @ExceptionHandler
    ResponseEntity<ProblemJson> failed(Exception exception, HttpServletRequest request) {
        return FrameworkProblems.of(exception)
                .orElseGet(() -> unforeseen(exception))
                .answer(RequestIds.of(request));
    }

    /// Whoever called has hung up: nobody is left to be answered, and nothing of ours went wrong.
    @ExceptionHandler
    void hungUp(AsyncRequestNotUsableException gone) {
        LOG.debug("A client hung up before its answer", gone);
    }

    static Problem of(Refusal refusal) {
        var problem = Problem.of(status(refusal), refusal.code(), refusal.detail());
        return switch (refusal) {
            case Refusal.Invalid invalid -> problem.withErrors(invalid.errors());
            case Refusal.RateLimited limited ->
                problem.withHeader(HttpHeaders.RETRY_AFTER, wholeSeconds(limited.retryAfter()));
            case Refusal.Unauthenticated _,
                    Refusal.InvalidCredentials _,
                    Refusal.SecondFactor _,
                    Refusal.SignInFailed _ -> problem.withHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
            case Refusal.TooLarge _ -> problem.withHeader(HttpHeaders.CONNECTION, UNREAD);
            case Refusal.Forbidden _, Refusal.NotFound _, Refusal.Conflict _, Refusal.Unavailable _ -> problem;
        };
    }

    private static HttpStatus status(Refusal refusal) {
        return switch (refusal) {
            case Refusal.Invalid _ -> HttpStatus.UNPROCESSABLE_CONTENT;
            case Refusal.Unauthenticated _,
                    Refusal.InvalidCredentials _,
                    Refusal.SecondFactor _,
                    Refusal.SignInFailed _ -> HttpStatus.UNAUTHORIZED;
            case Refusal.Forbidden _ -> HttpStatus.FORBIDDEN;
            case Refusal.NotFound _ -> HttpStatus.NOT_FOUND;
            case Refusal.Conflict _ -> HttpStatus.CONFLICT;
            case Refusal.TooLarge _ -> HttpStatus.CONTENT_TOO_LARGE;
            case Refusal.RateLimited _ -> HttpStatus.TOO_MANY_REQUESTS;
            case Refusal.Unavailable _ -> HttpStatus.SERVICE_UNAVAILABLE;
        };
    }

    /// Rounded up: whoever comes back then is not too early.
    private static String wholeSeconds(Duration time) {
        return Long.toString(Math.max(1, time.plusNanos(999_999_999).toSeconds()));
    }

    private static Problem unforeseen(Exception exception) {
        LOG.error("A request failed unforeseen", exception);
        return FrameworkProblems.UNFORESEEN;
    }
}
