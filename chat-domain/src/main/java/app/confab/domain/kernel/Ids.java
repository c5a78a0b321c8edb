package app.confab.domain.kernel;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/// Reads ids in the one form in which they are written: 36 characters, as RFC 9562 section 4 shows them, of
/// either case.
public final class Ids {
    private static final Pattern CANONICAL =
            Pattern.compile("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");

    private Ids() {}

    /// Empty for anything else; `UUID.fromString` alone would take "1-1-1-1-1".
    public static Optional<UUID> parse(String raw) {
        return CANONICAL.matcher(raw).matches() ? Optional.of(UUID.fromString(raw)) : Optional.empty();
    }
}
