package app.confab.bootstrap.web;

import app.confab.application.kernel.Stamps;
import app.confab.wire.problems.ProblemJson;
import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.jetty.ConfigurableJettyWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// Has Jetty answer like everybody else, with a problem document and a request id, where it refuses what is no
/// request that a filter or controller could be asked about: broken lines, headers or lengths, and addresses and
/// headers that are too long.
@Component
class ContainerProblems implements WebServerFactoryCustomizer<ConfigurableJettyWebServerFactory> {
    private final Stamps stamps;
    private final JsonMapper json;

    ContainerProblems(Stamps stamps, JsonMapper json) {
        this.stamps = stamps;
        this.json = json;
    }

    @Override
    public void customize(ConfigurableJettyWebServerFactory factory) {
        factory.addServerCustomizers(server -> server.setErrorHandler(handler(stamps, json)));
    }

    static ErrorHandler handler(Stamps stamps, JsonMapper json) {
        return new Handler(stamps, json);
    }

    private static final class Handler extends ErrorHandler {
        private static final String REQUEST_ID = "X-Request-Id";
        private static final Pattern SANE = Pattern.compile("[A-Za-z0-9._-]{1,128}");

        private final Stamps stamps;
        private final JsonMapper json;

        Handler(Stamps stamps, JsonMapper json) {
            this.stamps = stamps;
            this.json = json;
        }

        @Override
        public boolean errorPageForMethod(String method) {
            return true;
        }

        @Override
        protected void generateResponse(
                Request request,
                Response response,
                int status,
                @Nullable String message,
                @Nullable Throwable cause,
                Callback callback) {
            var problem = problem(
                    status == 500 && isStopping(request) ? 503 : status,
                    request.getHeaders().get(REQUEST_ID));
            response.setStatus(problem.status());
            describe(problem, response.getHeaders());
            response.write(true, bytes(problem), callback);
        }

        /// Then whatever fails does so because what it needs is gone, and another node has it.
        private static boolean isStopping(Request request) {
            return !request.getConnectionMetaData().getConnector().getServer().isRunning();
        }

        private ProblemJson problem(int status, @Nullable String givenId) {
            var id = Optional.ofNullable(givenId)
                    .filter(given -> SANE.matcher(given).matches())
                    .orElseGet(() -> stamps.next().id().toString());
            return switch (status) {
                case 404 -> problem(HttpStatus.NOT_FOUND, "not_found", "there is nothing at this path", id);
                case 413, 414, 431 ->
                    problem(HttpStatus.CONTENT_TOO_LARGE, "too_large", "the address or the headers are too long", id);
                case 503 ->
                    problem(HttpStatus.SERVICE_UNAVAILABLE, "unavailable", "this node cannot serve right now", id);
                case 500 -> problem(HttpStatus.INTERNAL_SERVER_ERROR, "internal", "something went wrong here", id);
                default -> problem(HttpStatus.BAD_REQUEST, "malformed", "this is no HTTP/1.1 request", id);
            };
        }

        private static ProblemJson problem(HttpStatus status, String code, String detail, String requestId) {
            return new ProblemJson(
                    "about:blank", status.getReasonPhrase(), status.value(), detail, code, requestId, null);
        }

        /// Says that the connection ends: where a request ends that is none, nobody knows for certain.
        private static void describe(ProblemJson problem, HttpFields.Mutable headers) {
            headers.put(HttpHeader.CONTENT_TYPE, MediaType.APPLICATION_PROBLEM_JSON_VALUE);
            headers.put(HttpHeader.CACHE_CONTROL, "no-store");
            headers.put(HttpHeader.CONNECTION, "close");
            headers.put(REQUEST_ID, problem.requestId());
        }

        private ByteBuffer bytes(ProblemJson problem) {
            return ByteBuffer.wrap(json.writeValueAsBytes(problem));
        }
    }
}
