package app.confab.domain.accounts;

import app.confab.domain.kernel.Ids;
import java.util.Optional;
import java.util.UUID;

/// Names an account for good; it is never given to another one.
public record AccountId(UUID value) {

    /// Empty where `raw` is no id.
    public static Optional<AccountId> parse(String raw) {
        return Ids.parse(raw).map(AccountId::new);
    }
}
