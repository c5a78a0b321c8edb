package app.confab.rest.kernel;

import app.confab.domain.refusals.Refusal;
import app.confab.domain.rooms.Seq;
import app.confab.wire.kernel.BodyIds;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// A request's JSON body, read field by field. A field that is `null` counts as absent, unless that could be meant to
/// take away what nothing can be without; fields that nobody asks
/// for are ignored. Faults are gathered until [#whole].
public final class JsonBody {
    private final JsonNode json;
    private final FieldErrors errors = new FieldErrors();

    /// @throws Refusal.Invalid for anything but an object
    JsonBody(JsonNode json) {
        if (!json.isObject()) {
            throw new Refusal.Invalid("", "wrong_type", "the body must be a JSON object");
        }
        this.json = json;
    }

    /// A text, taken to its domain type.
    public <T> Supplier<T> text(String field, Function<String, T> type) {
        return errors.reading(() -> required(field, textOrNull(field, type)));
    }

    public <T> Supplier<@Nullable T> optionalText(String field, Function<String, T> type) {
        return errors.<@Nullable T>reading(() -> textOrNull(field, type));
    }

    /// What something is to be called from now on: absent where that stays, and never `null`.
    public <T> Supplier<@Nullable T> otherText(String field, Function<String, T> type) {
        return errors.<@Nullable T>reading(() -> {
            var value = json.get(field);
            return value == null ? null : type.apply(string(field, value, "must be a string"));
        });
    }

    /// One of a few words.
    public <T> Supplier<T> word(String field, Map<String, T> words) {
        return text(field, word -> known(field, words, word));
    }

    public <T> Supplier<@Nullable T> optionalWord(String field, Map<String, T> words) {
        return optionalText(field, word -> known(field, words, word));
    }

    /// What names something. A text that is no id is an id that names nothing.
    public <T> Supplier<@Nullable T> optionalId(String field, Function<UUID, T> type) {
        return optionalText(field, text -> type.apply(BodyIds.parse(text)));
    }

    /// A whole number from `least` to `most`.
    public Supplier<@Nullable Integer> optionalNumber(String field, int least, int most) {
        return errors.<@Nullable Integer>reading(() -> {
            var value = present(field);
            return value == null ? null : number(field, value, least, most);
        });
    }

    public Supplier<@Nullable Boolean> optionalFlag(String field) {
        return errors.<@Nullable Boolean>reading(() -> {
            var value = present(field);
            if (value != null && !value.isBoolean()) {
                throw wrongType(field, "must be true or false");
            }
            return value == null ? null : value.booleanValue();
        });
    }

    /// Any number of ids.
    public <T> Supplier<List<T>> ids(String field, Function<UUID, T> type) {
        return errors.reading(() -> array(field)
                .valueStream()
                .map(element -> type.apply(BodyIds.parse(string(field, element, "must be an array of strings"))))
                .toList());
    }

    /// The seq of an event: an integer from 1 on.
    public Supplier<Seq> seq(String field) {
        return errors.reading(() -> required(field, seqOrNull(field)));
    }

    /// Puts together what was read.
    ///
    /// @throws Refusal.Invalid with all that was wrong
    public <T extends @Nullable Object> T whole(Supplier<T> making) {
        return errors.whole(making);
    }

    private <T> @Nullable T textOrNull(String field, Function<String, T> type) {
        var value = present(field);
        return value == null ? null : type.apply(string(field, value, "must be a string"));
    }

    private @Nullable Seq seqOrNull(String field) {
        var value = present(field);
        if (value == null) {
            return null;
        }
        if (!value.isIntegralNumber()) {
            throw wrongType(field, "must be an integer");
        }
        if (!value.canConvertToLong() || value.longValue() < 1) {
            throw new Refusal.Invalid(field, "out_of_range", "must be 1 or more and fit 64 bits");
        }
        return new Seq(value.longValue());
    }

    private static int number(String field, JsonNode value, int least, int most) {
        if (!value.isIntegralNumber()) {
            throw wrongType(field, "must be an integer");
        }
        if (!value.canConvertToInt() || value.intValue() < least || value.intValue() > most) {
            throw new Refusal.Invalid(field, "out_of_range", "must be " + least + " to " + most);
        }
        return value.intValue();
    }

    private JsonNode array(String field) {
        var value = required(field, present(field));
        if (!value.isArray()) {
            throw wrongType(field, "must be an array");
        }
        return value;
    }

    private @Nullable JsonNode present(String field) {
        var value = json.get(field);
        return value == null || value.isNull() ? null : value;
    }

    private static String string(String field, JsonNode value, String otherwise) {
        if (!value.isString()) {
            throw wrongType(field, otherwise);
        }
        return value.stringValue();
    }

    private static <T> T required(String field, @Nullable T value) {
        if (value == null) {
            throw new Refusal.Invalid(field, "required", "is required");
        }
        return value;
    }

    private static <T> T known(String field, Map<String, T> words, String word) {
        var value = words.get(word);
        if (value == null) {
            var sorted = String.join(", ", new TreeSet<>(words.keySet()));
            throw new Refusal.Invalid(field, "unknown_value", "must be one of " + sorted);
        }
        return value;
    }

    private static Refusal wrongType(String field, String message) {
        return new Refusal.Invalid(field, "wrong_type", message);
    }
}
