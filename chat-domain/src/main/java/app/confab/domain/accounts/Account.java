package app.confab.domain.accounts;

import java.time.Instant;

/// A person who can log in.
public record Account(AccountId id, Username username, DisplayName displayName, Instant createdAt) {

    /// The account as others meet it beside what its person wrote or did.
    public Profile profile() {
        return new Profile(id, username, displayName);
    }
}
