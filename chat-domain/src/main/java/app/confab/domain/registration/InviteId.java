package app.confab.domain.registration;

import app.confab.domain.kernel.Ids;
import java.util.Optional;
import java.util.UUID;

/// Names an invite among admins. Nobody comes in with it: that takes the [InviteCode].
public record InviteId(UUID value) {

    /// Empty where `raw` is no id.
    public static Optional<InviteId> parse(String raw) {
        return Ids.parse(raw).map(InviteId::new);
    }
}
