package app.confab.domain.sessions;

import app.confab.domain.kernel.Ids;
import java.util.Optional;
import java.util.UUID;

/// Names a session, which is at once the family of its refresh tokens.
public record SessionId(UUID value) {

    /// Empty where `raw` is no id.
    public static Optional<SessionId> parse(String raw) {
        return Ids.parse(raw).map(SessionId::new);
    }
}
