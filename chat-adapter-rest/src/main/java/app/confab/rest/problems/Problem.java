package app.confab.rest.problems;

import app.confab.domain.refusals.FieldError;
import app.confab.wire.problems.FieldErrorJson;
import app.confab.wire.problems.ProblemJson;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/// A "no" on its way to the wire.
record Problem(HttpStatus status, String code, String detail, List<FieldError> errors, HttpHeaders headers) {

    static Problem of(HttpStatus status, String code, String detail) {
        return new Problem(status, code, detail, List.of(), HttpHeaders.EMPTY);
    }

    Problem withErrors(List<FieldError> found) {
        return new Problem(status, code, detail, found, headers);
    }

    Problem withHeader(String name, String value) {
        var more = HttpHeaders.copyOf(headers);
        more.set(name, value);
        return withHeaders(more);
    }

    Problem withHeaders(HttpHeaders more) {
        return new Problem(status, code, detail, errors, more);
    }

    ResponseEntity<ProblemJson> answer(String requestId) {
        return ResponseEntity.status(status)
                .headers(headers)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(json(requestId));
    }

    private ProblemJson json(String requestId) {
        var faults = errors.isEmpty()
                ? null
                : errors.stream().map(FieldErrorJson::of).toList();
        return new ProblemJson(
                "about:blank", status.getReasonPhrase(), status.value(), detail, code, requestId, faults);
    }
}
