package app.confab.rest.problems;

import app.confab.rest.kernel.RequestIds;
import app.confab.wire.problems.ProblemJson;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Where the servlet container sends a request that it gave up on by itself. Called directly, there is nothing.
@RestController
final class ContainerErrors implements ErrorController {

    @RequestMapping("/error")
    ResponseEntity<ProblemJson> error(HttpServletRequest request) {
        return FrameworkProblems.of(status(request)).answer(RequestIds.of(request));
    }

    private static HttpStatus status(HttpServletRequest request) {
        return Optional.ofNullable(request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE))
                .map(code -> HttpStatus.resolve((Integer) code))
                .orElse(HttpStatus.NOT_FOUND);
    }
}
