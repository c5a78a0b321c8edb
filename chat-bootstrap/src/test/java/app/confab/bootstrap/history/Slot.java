package app.confab.bootstrap.history;

import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// A value that the server chooses: unknown until it is first seen, and the same ever after.
final class Slot {
    private static final Pattern ID =
            Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}");
    private static final Pattern TIME = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z");
    private static final Pattern OPAQUE = Pattern.compile(".+");

    private final Pattern pattern;
    private @Nullable String value;

    private Slot(Pattern pattern) {
        this.pattern = pattern;
    }

    static Slot id() {
        return new Slot(ID);
    }

    static Slot time() {
        return new Slot(TIME);
    }

    static Slot opaque() {
        return new Slot(OPAQUE);
    }

    /// Whether the server may say so; learns what it says at first.
    boolean admits(JsonNode said) {
        if (value == null
                && said.isString()
                && pattern.matcher(said.stringValue()).matches()) {
            value = said.stringValue();
        }
        return said.isString() && said.stringValue().equals(value);
    }

    /// What the server chose. Only for what it has said already.
    String value() {
        return Objects.requireNonNull(value, "the server has not chosen yet");
    }

    @Override
    public String toString() {
        return value == null ? "<" + pattern + ">" : value;
    }
}
