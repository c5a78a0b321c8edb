package app.confab.rest.kernel;

import app.confab.application.kernel.Page;
import app.confab.domain.kernel.TextRule;
import app.confab.domain.refusals.Refusal;
import app.confab.domain.rooms.Seq;
import app.confab.wire.kernel.BodyIds;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A request's query, read field by field. Fields that nobody asks for are ignored. Faults are gathered until
/// [#whole].
public final class Query {
    private static final Pattern NUMBER = Pattern.compile("0|[1-9][0-9]*");

    private static final int MOST_ITEMS = 100;
    private static final int USUAL_ITEMS = 50;

    private final Map<String, List<String>> fields;
    private final FieldErrors errors = new FieldErrors();

    Query(Map<String, List<String>> fields) {
        this.fields = fields;
    }

    /// The size of a page: from 1 to `most`.
    public Supplier<Integer> limit(int usual, int most) {
        return errors.reading(() -> {
            var number = numberOrNull("limit");
            if (number != null && (number < 1 || number > most)) {
                throw new Refusal.Invalid("limit", "out_of_range", "must be 1 to " + most);
            }
            return number == null ? usual : number.intValue();
        });
    }

    /// A cursor on a timeline; 0 is before the first event.
    public Supplier<@Nullable Seq> seq(String field) {
        return errors.<@Nullable Seq>reading(() -> {
            var number = numberOrNull(field);
            return number == null ? null : new Seq(number);
        });
    }

    /// A text that obeys a rule; empty where it is absent.
    public Supplier<String> text(TextRule rule) {
        return errors.reading(() -> {
            var text = valueOrNull(rule.field());
            return text == null ? "" : rule.check(text);
        });
    }

    /// One of a few words; absent where it is empty.
    public <T> Supplier<@Nullable T> optionalWord(String field, Map<String, T> words) {
        return errors.<@Nullable T>reading(() -> {
            var word = textOrNull(field);
            if (word != null && !words.containsKey(word)) {
                throw new Refusal.Invalid(field, "unknown_value", "must be one of " + new TreeSet<>(words.keySet()));
            }
            return word == null ? null : words.get(word);
        });
    }

    /// What names something; absent where it is empty. A text that is no id is an id that names nothing.
    public <T> Supplier<@Nullable T> optionalId(String field, Function<UUID, T> type) {
        return errors.<@Nullable T>reading(() -> {
            var text = textOrNull(field);
            return text == null ? null : type.apply(BodyIds.parse(text));
        });
    }

    /// A moment, written as answers write it; absent where it is empty.
    public Supplier<@Nullable Instant> optionalTime(String field) {
        return errors.<@Nullable Instant>reading(() -> {
            var text = textOrNull(field);
            return text == null ? null : time(field, text);
        });
    }

    /// Which page of a list by cursor; an empty cursor is none.
    public Page.Request page() {
        return page(USUAL_ITEMS);
    }

    /// As [#page()], with `usual` items where the request does not say how many.
    public Page.Request page(int usual) {
        var cursor = errors.<@Nullable String>reading(() -> textOrNull("cursor"));
        var limit = limit(usual, MOST_ITEMS);
        return whole(() -> new Page.Request(cursor.get(), limit.get()));
    }

    /// Puts together what was read.
    ///
    /// @throws Refusal.Invalid with all that was wrong
    public <T> T whole(Supplier<T> making) {
        return errors.whole(making);
    }

    private static Instant time(String field, String text) {
        try {
            var time = OffsetDateTime.parse(text);
            if (time.getYear() >= 1 && time.getYear() <= 9999) {
                return time.toInstant();
            }
        } catch (DateTimeParseException noTime) {
            // it is refused below like every other one
        }
        throw new Refusal.Invalid(field, "bad_format", "must be a time of RFC 3339");
    }

    private @Nullable Long numberOrNull(String field) {
        var value = valueOrNull(field);
        if (value == null) {
            return null;
        }
        if (!NUMBER.matcher(value).matches()) {
            throw new Refusal.Invalid(field, "wrong_type", "must be a whole number, not negative");
        }
        try {
            return Long.parseLong(value);
        } catch (NumberFormatException tooLarge) {
            throw new Refusal.Invalid(field, "out_of_range", "must fit 64 bits");
        }
    }

    private @Nullable String textOrNull(String field) {
        var value = valueOrNull(field);
        return value == null || value.isEmpty() ? null : value;
    }

    private @Nullable String valueOrNull(String field) {
        var values = fields.getOrDefault(field, List.of());
        if (values.size() > 1) {
            throw new Refusal.Invalid(field, "repeated", "stands more than once");
        }
        return values.isEmpty() ? null : values.getFirst();
    }
}
