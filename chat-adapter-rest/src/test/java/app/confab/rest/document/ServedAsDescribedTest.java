package app.confab.rest.document;

import static org.assertj.core.api.Assertions.assertThat;

import app.confab.rest.node.OverHttp;
import app.confab.rest.node.TestNode;
import io.swagger.v3.parser.OpenAPIV3Parser;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// The document describes the calls that there are, no more and no less.
@OverHttp
class ServedAsDescribedTest {
    private final RequestMappingHandlerMapping mappings;

    ServedAsDescribedTest(RequestMappingHandlerMapping mappings) {
        this.mappings = mappings;
    }

    @Test
    void everyPathAndMethodThatIsServedIsDescribedAndTheOtherWayRound() {
        var served = mappings.getHandlerMethods().keySet().stream()
                .flatMap(ServedAsDescribedTest::calls)
                .filter(call -> call.contains(" " + ApiDocument.API + "/") && !call.contains(TestNode.FOR_TESTS_ALONE))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(ApiDocument.get().operations().stream().map(Operation::toString))
                .containsExactlyInAnyOrderElementsOf(served);
    }

    @Test
    void theDocumentIsSoundToOthers() {
        var parsed = new OpenAPIV3Parser().readLocation(ApiDocument.FILE.toString(), null, null);

        assertThat(parsed.getMessages()).isEmpty();
        assertThat(parsed.getOpenAPI().getPaths()).isNotEmpty();
    }

    private static Stream<String> calls(RequestMappingInfo mapping) {
        return mapping.getMethodsCondition().getMethods().stream()
                .flatMap(method -> mapping.getPatternValues().stream().map(path -> method + " " + path));
    }
}
