package app.confab.rest.document;

import static org.assertj.core.api.Assertions.assertThat;

import app.confab.application.kernel.Stamps;
import app.confab.rest.node.Answer;
import app.confab.rest.node.Api;
import app.confab.rest.node.Cast;
import app.confab.rest.node.OverHttp;
import java.math.BigInteger;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.core.env.Environment;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Calls take the fields and parameters that the document names, within the bounds that it names. What is wrong
/// with them is answered before what is not there, so nothing has to be there.
@OverHttp
class RequestsAsDescribedTest {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final Api ada;

    RequestsAsDescribedTest(Environment environment, Stamps stamps) {
        this.ada = new Cast(environment, stamps).person("ada");
    }

    static Stream<Operation> operations() {
        return ApiDocument.get().operations().stream();
    }

    static Stream<Operation> operationsWithABody() {
        return operations().filter(operation -> operation.body().isPresent());
    }

    record Field(Operation operation, String name, JsonNode schema) {
        @Override
        public String toString() {
            return operation + " " + name;
        }
    }

    static Stream<Field> fields() {
        return operationsWithABody()
                .flatMap(operation -> operation
                        .body()
                        .orElseThrow()
                        .get("properties")
                        .propertyStream()
                        .map(field -> new Field(
                                operation, field.getKey(), ApiDocument.get().resolved(field.getValue()))));
    }

    static Stream<Field> boundedTexts() {
        return fields().filter(field -> field.schema().has("maxLength"));
    }

    static Stream<Field> patternedTexts() {
        return fields().filter(field -> field.schema().has("pattern"));
    }

    static Stream<Field> numbers() {
        return fields().filter(field -> field.schema().has("minimum"));
    }

    static Stream<Field> boundedParameters() {
        return operations()
                .flatMap(operation ->
                        operation.query().stream().map(name -> new Field(operation, name, operation.parameter(name))))
                .filter(field -> field.schema().has("minimum"));
    }

    static Stream<Field> words() {
        return fields().filter(field -> field.schema().has("enum"));
    }

    static Stream<Field> requiredFields() {
        return fields().filter(field -> field.operation()
                .body()
                .orElseThrow()
                .path("required")
                .valueStream()
                .anyMatch(name -> name.asString().equals(field.name())));
    }

    /// Every name of a field or parameter that stands anywhere in the document, given in a form that no call takes.
    @ParameterizedTest
    @MethodSource("operationsWithABody")
    void exactlyTheDescribedFieldsAreRead(Operation operation) {
        var wrong = JSON.createObjectNode();
        allNames().forEach(name -> wrong.putObject(name));

        var answer = call(operation, "", wrong).isProblem(422, "invalid");

        assertThat(answer.invalidFields())
                .containsExactlyInAnyOrderElementsOf(
                        operation.body().orElseThrow().get("properties").propertyNames());
    }

    @ParameterizedTest
    @MethodSource("operations")
    void exactlyTheDescribedParametersAreRead(Operation operation) {
        var twice = allNames().stream().map(name -> name + "=1&" + name + "=1").collect(Collectors.joining("&"));

        var answer = call(operation, "?" + twice, operation.exampleBody());

        assertThat(new TreeSet<>(answer.invalidFields())).isEqualTo(operation.query());
    }

    @ParameterizedTest
    @MethodSource("requiredFields")
    void whatIsRequiredIsMissed(Field field) {
        var without = (ObjectNode) field.operation().exampleBody().deepCopy();
        without.remove(field.name());

        var answer = call(field.operation(), "", without).isProblem(422, "invalid");

        assertThat(answer.invalidFields()).containsExactly(field.name());
    }

    @ParameterizedTest
    @MethodSource("fields")
    void onlyWhatMayBeNullIsTakenAsNull(Field field) {
        var body = (ObjectNode) field.operation().exampleBody().deepCopy();
        body.putNull(field.name());
        var mayBe = ApiDocument.get().faults(JSON.nullNode(), field.schema()).isEmpty();

        assertThat(call(field.operation(), "", body).invalidFields().isEmpty()).isEqualTo(mayBe);
    }

    @ParameterizedTest
    @MethodSource("boundedTexts")
    void aTextMayBeAsLongAsDescribedAndNoLonger(Field field) {
        var most = field.schema().get("maxLength").asInt();

        assertThat(faultsWith(field, "\uD834\uDD1E".repeat(most))).isEmpty();
        assertThat(faultsWith(field, "\uD834\uDD1E".repeat(most + 1))).containsExactly(field.name());
    }

    @ParameterizedTest
    @MethodSource("boundedTexts")
    void aTextMayBeAsShortAsDescribedAndNoShorter(Field field) {
        var least = field.schema().path("minLength").asInt(0);

        assertThat(faultsWith(field, "x".repeat(least))).isEmpty();
        if (least > 0) {
            assertThat(faultsWith(field, "x".repeat(least - 1))).containsExactly(field.name());
        }
    }

    @ParameterizedTest
    @MethodSource("patternedTexts")
    void aTextMayHaveTheCharactersOfItsPatternAndNoOthers(Field field) {
        var pattern = Pattern.compile(field.schema().get("pattern").asString());
        var texts = IntStream.range(0x20, 0x7F)
                .mapToObj(character -> "ab" + (char) character)
                .collect(Collectors.toCollection(ArrayList::new));
        for (var length : new int[] {1, 2, 3, 32, 33, 64, 65}) {
            texts.add("x".repeat(length));
        }

        for (var text : texts) {
            assertThat(faultsWith(field, text).isEmpty())
                    .as(text)
                    .isEqualTo(pattern.matcher(text).matches());
        }
    }

    @ParameterizedTest
    @MethodSource("numbers")
    void aNumberStaysWithinItsBounds(Field field) {
        var least = field.schema().get("minimum").asLong();
        var most = field.schema().path("maximum").asLong(Long.MAX_VALUE);

        assertThat(faultsWith(field, least)).isEmpty();
        assertThat(faultsWith(field, most)).isEmpty();
        assertThat(faultsWith(field, BigInteger.valueOf(most).add(BigInteger.ONE)))
                .containsExactly(field.name());
        assertThat(faultsWith(field, least - 1)).containsExactly(field.name());
    }

    @ParameterizedTest
    @MethodSource("boundedParameters")
    void aParameterStaysWithinItsBounds(Field field) {
        var least = field.schema().get("minimum").asLong();
        var most = field.schema().path("maximum").asLong(Long.MAX_VALUE);

        assertThat(faultsWithParameter(field, least)).isEmpty();
        assertThat(faultsWithParameter(field, least - 1)).containsExactly(field.name());
        assertThat(faultsWithParameter(field, most)).isEmpty();
        assertThat(faultsWithParameter(field, BigInteger.valueOf(most).add(BigInteger.ONE)))
                .containsExactly(field.name());
    }

    @ParameterizedTest
    @MethodSource("words")
    void everyDescribedWordIsTakenAndNoOther(Field field) {
        field.schema()
                .get("enum")
                .forEach(word -> assertThat(faultsWith(field, word.asString())).isEmpty());
        assertThat(faultsWith(field, "no-such-word")).containsExactly(field.name());
    }

    @ParameterizedTest
    @MethodSource("operations")
    void everyExampleIsTaken(Operation operation) {
        assertThat(call(operation, "", operation.exampleBody()).status()).isNotIn(Set.of(400, 415, 422, 500));
    }

    private List<String> faultsWith(Field field, Object value) {
        var body = (ObjectNode) field.operation().exampleBody().deepCopy();
        body.putPOJO(field.name(), value);
        return call(field.operation(), "", body).invalidFields();
    }

    private List<String> faultsWithParameter(Field field, Number value) {
        return call(
                        field.operation(),
                        "?" + field.name() + "=" + value,
                        field.operation().exampleBody())
                .invalidFields();
    }

    private Answer call(Operation operation, String query, JsonNode body) {
        var path = operation.pathWith(SomeValues::of) + query;
        return body.isMissingNode()
                ? ada.send(operation.method(), path, BodyPublishers.noBody())
                : ada.with("Content-Type", "application/json")
                        .send(operation.method(), path, BodyPublishers.ofString(body.toString()));
    }

    private static Set<String> allNames() {
        var inSchemas = ApiDocument.get()
                .schemas()
                .propertyStream()
                .map(Map.Entry::getValue)
                .flatMap(schema -> schema.path("properties").propertyNames().stream());
        var inQueries = operations().flatMap(operation -> operation.query().stream());
        return Stream.concat(inSchemas, inQueries).collect(Collectors.toCollection(TreeSet::new));
    }
}
