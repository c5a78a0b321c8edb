package app.confab.rest.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpHeaders;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Compares answers with what the document says of them.
public final class DescribedAnswers {
    /// With what calls are answered that are none of the API's.
    private static final Set<Integer> NO_SUCH_CALL = Set.of(400, 401, 404, 405);

    private final ApiDocument document = ApiDocument.get();

    /// @throws AssertionError where the document does not know such an answer to such a call
    public void check(String method, String path, int status, HttpHeaders headers, String body) {
        document.operation(method, path)
                .ifPresentOrElse(
                        operation -> check(operation, status, headers, body), () -> checkNoCall(path, status, body));
    }

    private void check(Operation operation, int status, HttpHeaders headers, String body) {
        var said = operation
                .answer(status)
                .orElseThrow(() -> new AssertionError(operation + " is not described to answer " + status));
        checkHeaders(operation, said.path("headers"), headers);
        var content = said.path("content");
        if (content.isMissingNode()) {
            assertThat(body).as("the body of " + operation + " with " + status).isEmpty();
            return;
        }
        var type = headers.firstValue("Content-Type").orElse("none");
        assertThat(content.propertyNames()).as("the type of " + operation).contains(type);
        assertThat(document.faults(json(body), content.get(type).get("schema")))
                .as(operation + " answered " + status + " " + body)
                .isEmpty();
    }

    private void checkHeaders(Operation operation, JsonNode said, HttpHeaders headers) {
        said.propertyStream().forEach(header -> {
            var description = document.resolved(header.getValue());
            if (description.path("required").asBoolean()) {
                assertThat(headers.firstValue(header.getKey()))
                        .as(header.getKey() + " of " + operation)
                        .isPresent();
            }
        });
    }

    private void checkNoCall(String path, int status, String body) {
        assertThat(status).as(path + " is not described").isIn(NO_SUCH_CALL);
        assertThat(document.faults(json(body), document.schema("Problem")))
                .as(path + " answered " + status + " " + body)
                .isEmpty();
    }

    private static JsonNode json(String body) {
        try {
            return JsonMapper.shared().readTree(body);
        } catch (JacksonException noJson) {
            throw new AssertionError("no JSON: " + body, noJson);
        }
    }
}
