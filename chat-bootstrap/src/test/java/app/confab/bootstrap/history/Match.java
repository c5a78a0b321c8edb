package app.confab.bootstrap.history;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/// Compares what a server said with what it should have said: maps, lists, texts, numbers and [Slot]s. What is
/// expected to be `null` must be absent or null; what nobody expects is ignored, since servers may say more.
final class Match {
    private Match() {}

    /// A list whose order the contract leaves open; `key` leads to what tells its items apart.
    record InAnyOrder(String key, Collection<?> items) {}

    /// Empty where they fit, else the first difference.
    static Optional<String> difference(@Nullable Object expected, JsonNode said) {
        return difference("", expected, said);
    }

    private static Optional<String> difference(String path, @Nullable Object expected, JsonNode said) {
        return switch (expected) {
            case null -> said.isMissingNode() || said.isNull() ? Optional.empty() : wrong(path, "nothing", said);
            case Slot slot -> slot.admits(said) ? Optional.empty() : wrong(path, slot, said);
            case Map<?, ?> fields -> ofFields(path, fields, said);
            case InAnyOrder(String key, Collection<?> items) -> ofSet(path, key, items, said);
            case List<?> items -> ofList(path, items, said);
            default -> said.asString().equals(expected.toString()) ? Optional.empty() : wrong(path, expected, said);
        };
    }

    private static Optional<String> ofFields(String path, Map<?, ?> fields, JsonNode said) {
        return fields.entrySet().stream()
                .flatMap(
                        field -> difference(
                                path + "." + field.getKey(),
                                field.getValue(),
                                said.path(String.valueOf(field.getKey())))
                                .stream())
                .findFirst();
    }

    private static Optional<String> ofList(String path, List<?> items, JsonNode said) {
        for (var i = 0; i < items.size(); i++) {
            var difference = difference(path + "[" + i + "]", items.get(i), said.path(i));
            if (difference.isPresent()) {
                return difference;
            }
        }
        return said.size() == items.size() ? Optional.empty() : wrong(path, items.size() + " items", said);
    }

    private static Optional<String> ofSet(String path, String key, Collection<?> items, JsonNode said) {
        var byKey = said.valueStream()
                .collect(Collectors.toMap(item -> at(item, key).asString(), item -> item, (a, _) -> a));
        for (var item : items) {
            var name = String.valueOf(keyOf(item, key));
            var difference =
                    difference(path + "[" + name + "]", item, byKey.getOrDefault(name, MissingNode.getInstance()));
            if (difference.isPresent()) {
                return difference;
            }
        }
        return said.size() == items.size() ? Optional.empty() : wrong(path, items.size() + " items", said);
    }

    private static JsonNode at(JsonNode item, String key) {
        return item.at("/" + key.replace('.', '/'));
    }

    private static Object keyOf(Object item, String key) {
        var here = item;
        for (var name : key.split("\\.", -1)) {
            here = Objects.requireNonNull(((Map<?, ?>) here).get(name));
        }
        return here;
    }

    private static Optional<String> wrong(String path, Object expected, JsonNode said) {
        return Optional.of("%s: expected %s, was %s".formatted(path.isEmpty() ? "all" : path, expected, said));
    }
}
