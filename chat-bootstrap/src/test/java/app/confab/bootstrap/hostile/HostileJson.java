package app.confab.bootstrap.hostile;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/// Turns what is well-formed into what is nearly so: of another type, too long, too large, torn, doubled. The same
/// seed gives the same again.
final class HostileJson {
    /// Texts that have been somebody's undoing.
    private static final List<String> TEXTS = List.of(
            "",
            " ",
            "\\u00a0\\u2003",
            "\\u0000",
            "a\\u0007b",
            "\\ud800",
            "\\udc00\\ud800",
            "\\uffff\\ufeff",
            "\\u202e\\u200d",
            "me",
            "public",
            "owner",
            "00000000-0000-0000-0000-000000000000",
            "019ab000-0000-7000-8000-000000000000",
            "ffffffff-ffff-ffff-ffff-ffffffffffff",
            "%s%n%d",
            "${x}#{y}{{z}}",
            "'; DROP TABLE rooms; --",
            "../../etc/passwd",
            "<script>alert(1)</script>",
            "@room @here @ada",
            "\uD83D\uDC69\u200D\uD83D\uDC69\u200D\uD83D\uDC67",
            "\u0130\u0131\u00DF\u1E9E",
            "e\u0301".repeat(40),
            "x".repeat(65),
            "x".repeat(129),
            "\uD83D\uDE00".repeat(4001));

    private static final List<String> VALUES = List.of(
            "null",
            "true",
            "false",
            "0",
            "-0",
            "-1",
            "1",
            "1.0",
            "1.5",
            "1e400",
            "-1e-400",
            "9007199254740993",
            "9223372036854775807",
            "9223372036854775808",
            "9".repeat(2000),
            "[]",
            "{}",
            "[null]",
            "[[[[]]]]",
            "{\"a\":{\"b\":[{\"c\":null}]}}",
            "[".repeat(300) + "]".repeat(300));

    private static final List<String> SCRAPS =
            List.of("{", "}", "[", "]", "\"", ",", ":", "\\", "\\u", "\0", "NaN", "//", "'", "\uFEFF");

    private final SplittableRandom random;

    HostileJson(SplittableRandom random) {
        this.random = random;
    }

    /// Something like the example, nearly always spoilt.
    String like(JsonNode example) {
        return switch (random.nextInt(10)) {
            case 0 -> value();
            case 1 -> torn(example.toString());
            case 2 -> example.toString();
            default -> changed(example);
        };
    }

    /// The text in UTF-8, now and then with bytes that are none.
    byte[] bytes(String text) {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        if (bytes.length > 0 && random.nextInt(8) == 0) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        }
        return bytes;
    }

    /// A text without its quotation marks, as it would stand in JSON.
    String text() {
        return pick(TEXTS);
    }

    <T> T pick(List<T> among) {
        return among.get(random.nextInt(among.size()));
    }

    private String value() {
        return random.nextBoolean() ? pick(VALUES) : "\"" + text() + "\"";
    }

    private String changed(JsonNode example) {
        if (!example.isObject()) {
            return value();
        }
        var fields = example.propertyStream()
                .map(field -> field(field.getKey(), field.getValue().toString()))
                .collect(Collectors.toCollection(ArrayList::new));
        var spoilt = random.nextInt(fields.size());
        var name = example.propertyNames().stream().toList().get(spoilt);
        switch (random.nextInt(8)) {
            case 0 -> fields.remove(spoilt);
            case 1 -> fields.add(field(name, value()));
            case 2 -> fields.add(field(text(), value()));
            case 3 -> fields.set(spoilt, field(name, changed(example.get(name))));
            default -> fields.set(spoilt, field(name, value()));
        }
        return fields.stream().collect(Collectors.joining(",", "{", "}"));
    }

    private String torn(String json) {
        var at = random.nextInt(json.length());
        var rest = random.nextBoolean() ? json.substring(at) : "";
        return Stream.of(json.substring(0, at), pick(SCRAPS), rest).collect(Collectors.joining());
    }

    private static String field(String name, String value) {
        return "\"" + name + "\":" + value;
    }
}
