package app.confab.rest.document;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/// One call of the API.
///
/// @param path with the names of its parameters in braces
/// @param parameters in path and query
public record Operation(
        ApiDocument document, String method, String path, List<JsonNode> parameters, JsonNode description) {
    private static final Pattern PARAMETER = Pattern.compile("\\{(\\w+)}");

    static Operation of(ApiDocument document, String method, String path, JsonNode item) {
        var description = item.get(method);
        var parameters = Stream.of(item, description)
                .flatMap(holder -> holder.path("parameters").valueStream())
                .map(document::resolved)
                .toList();
        return new Operation(document, method.toUpperCase(Locale.ROOT), path, parameters, description);
    }

    boolean isCalledBy(String usedMethod, String usedPath) {
        var pattern = Stream.of(path.split("(?<=})|(?=\\{)"))
                .map(part -> part.startsWith("{") ? "[^/]+" : Pattern.quote(part))
                .collect(Collectors.joining());
        return method.equals(usedMethod) && usedPath.matches(pattern);
    }

    List<String> parametersInPath() {
        return PARAMETER.matcher(path).results().map(match -> match.group(1)).toList();
    }

    /// The path with its parameters filled in.
    public String pathWith(UnaryOperator<String> values) {
        return PARAMETER.matcher(path).replaceAll(match -> values.apply(match.group(1)));
    }

    /// The names of the parameters in the query.
    public Set<String> query() {
        return parameters.stream()
                .filter(parameter -> parameter.get("in").asString().equals("query"))
                .map(parameter -> parameter.get("name").asString())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /// The schema of a parameter in the query.
    public JsonNode parameter(String name) {
        return parameters.stream()
                .filter(parameter -> parameter.get("name").asString().equals(name))
                .map(parameter -> document.resolved(parameter.get("schema")))
                .findFirst()
                .orElseThrow();
    }

    /// The schema of the body, for calls that take one.
    public Optional<JsonNode> body() {
        return description
                .at("/requestBody/content/application~1json/schema")
                .asOptional()
                .map(document::resolved);
    }

    /// The body that is shown as an example.
    public JsonNode exampleBody() {
        return description.at("/requestBody/content/application~1json/example");
    }

    /// Whether the call needs an access token.
    public boolean isClosed() {
        return !description.has("security");
    }

    /// How it may be answered.
    public Set<Integer> statuses() {
        return description.get("responses").propertyNames().stream()
                .map(Integer::valueOf)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /// What is said of one answer.
    public Optional<JsonNode> answer(int status) {
        return description.get("responses").optional(Integer.toString(status)).map(document::resolved);
    }

    @Override
    public String toString() {
        return method + " " + path;
    }
}
