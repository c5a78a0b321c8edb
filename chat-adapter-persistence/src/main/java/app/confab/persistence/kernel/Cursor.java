package app.confab.persistence.kernel;

import app.confab.domain.refusals.Refusal;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Where the next page of one list begins: the sort key of the last item seen. Opaque on the outside.
///
/// @param list names the list, so that no other list takes the cursor for its own
/// @param key the parts of the sort key; only the last may contain a line break
public record Cursor(String list, List<String> key) {
    private static final String SEPARATOR = "\n";

    public String encoded() {
        var text = list + SEPARATOR + String.join(SEPARATOR, key);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    /// Absent where none is given.
    ///
    /// @param keyShape what the key of that list looks like, its parts divided by line breaks
    /// @throws Refusal.Invalid for a text that no page of this list has given
    public static @Nullable Cursor decoded(@Nullable String encoded, String list, Pattern keyShape) {
        if (encoded == null) {
            return null;
        }
        var text = text(encoded);
        var prefix = list + SEPARATOR;
        if (!text.startsWith(prefix)
                || !keyShape.matcher(text.substring(prefix.length())).matches()) {
            throw unknown();
        }
        return new Cursor(list, List.of(text.substring(prefix.length()).split(SEPARATOR, 2)));
    }

    private static String text(String encoded) {
        try {
            var bytes = Base64.getUrlDecoder().decode(encoded);
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (IllegalArgumentException | CharacterCodingException garbled) {
            throw unknown();
        }
    }

    private static Refusal.Invalid unknown() {
        return new Refusal.Invalid("cursor", "bad_format", "is not one that a page has given");
    }
}
