package app.confab.rest.problems;

import app.confab.rest.kernel.MalformedInput;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;

/// What was wrong with a request before any use case saw it, as the framework or our readers found it.
final class FrameworkProblems {

    /// Says nothing of its cause.
    static final Problem UNFORESEEN = Problem.of(
            HttpStatus.INTERNAL_SERVER_ERROR,
            "internal",
            "something went wrong here; the request id leads to the cause in the log");

    private FrameworkProblems() {}

    /// Empty for what is no fault of the request.
    static Optional<Problem> of(Exception exception) {
        return switch (exception) {
            case MalformedInput malformed -> Optional.of(malformed(malformed.detail()));
            case HttpRequestMethodNotSupportedException refused ->
                Optional.of(of(HttpStatus.METHOD_NOT_ALLOWED).withHeaders(refused.getHeaders()));
            case HttpMediaTypeNotSupportedException _ ->
                Optional.of(of(HttpStatus.UNSUPPORTED_MEDIA_TYPE).withHeader(HttpHeaders.ACCEPT, "application/json"));
            case ErrorResponse other
            when other.getStatusCode().is4xxClientError() ->
                Optional.of(of(HttpStatus.valueOf(other.getStatusCode().value())));
            default -> Optional.empty();
        };
    }

    /// The problem that a bare status stands for.
    static Problem of(HttpStatus status) {
        return switch (status) {
            case UNAUTHORIZED -> Problem.of(status, "unauthenticated", "a valid access token is needed");
            case FORBIDDEN -> Problem.of(status, "forbidden", "this is not allowed");
            case NOT_FOUND -> Problem.of(status, "not_found", "there is nothing at this path");
            case METHOD_NOT_ALLOWED -> Problem.of(status, "method_not_allowed", "this path knows other methods");
            case NOT_ACCEPTABLE -> Problem.of(status, "not_acceptable", "answers are application/json");
            case CONTENT_TOO_LARGE -> Problem.of(status, "too_large", "the request is too large");
            case UNSUPPORTED_MEDIA_TYPE -> Problem.of(status, "unsupported_media_type", "bodies are application/json");
            case SERVICE_UNAVAILABLE -> Problem.of(status, "unavailable", "this node cannot serve right now");
            default -> status.is4xxClientError() ? malformed("the request makes no sense") : UNFORESEEN;
        };
    }

    private static Problem malformed(String detail) {
        return Problem.of(HttpStatus.BAD_REQUEST, "malformed", detail);
    }
}
