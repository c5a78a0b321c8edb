package app.confab.domain.accounts;

import java.time.Instant;

/// A person who can log in.
public record Account(AccountId id, Username username, DisplayName displayName, Instant createdAt) {

    /// How everybody is called whose account is deleted.
    public static final DisplayName DELETED = new DisplayName("Deleted account");

    /// What is left of an account that its person has deleted: an author for what they wrote.
    public Account deleted() {
        return new Account(id, Username.ofDeleted(id), DELETED, createdAt);
    }

    public boolean isDeleted() {
        return username.equals(Username.ofDeleted(id));
    }

    /// The account as others meet it beside what its person wrote or did.
    public Profile profile() {
        return new Profile(id, username, displayName);
    }
}
