package app.confab.application.world;

import app.confab.application.kernel.Page;
import app.confab.domain.refusals.Refusal;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Pages of a list in the order of a key, which the cursors carry.
///
/// @param key unlike any other item's
/// @param form what every key of this list looks like, and no other list's
public record InMemoryPages<T>(Function<T, String> key, Pattern form) {

    /// @throws Refusal.Invalid for a cursor that no page of such a list has given
    public Page<T> page(List<T> all, Page.Request request) {
        var last = last(request.cursor());
        var rest = all.stream()
                .filter(item -> last == null || key.apply(item).compareTo(last) > 0)
                .sorted(Comparator.comparing(key))
                .toList();
        var items = rest.stream().limit(request.limit()).toList();
        return new Page<>(items, rest.size() > items.size() ? cursor(items.getLast()) : null);
    }

    private String cursor(T item) {
        return Base64.getUrlEncoder().encodeToString(key.apply(item).getBytes(StandardCharsets.UTF_8));
    }

    private @Nullable String last(@Nullable String cursor) {
        if (cursor == null) {
            return null;
        }
        try {
            var last = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
            if (form.matcher(last).matches()) {
                return last;
            }
        } catch (IllegalArgumentException notBase64) {
            // it is refused below like every other one
        }
        throw new Refusal.Invalid("cursor", "bad_cursor", "was not given by any page");
    }
}
