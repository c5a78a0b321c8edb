package app.confab.domain.messages;

import app.confab.domain.kernel.Ids;
import java.util.Optional;
import java.util.UUID;

/// Names a message for good.
public record MessageId(UUID value) {

    /// Empty where `raw` is no id.
    public static Optional<MessageId> parse(String raw) {
        return Ids.parse(raw).map(MessageId::new);
    }
}
