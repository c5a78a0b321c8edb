package app.confab.domain.accounts;

/// What stands beside everything that a person does: who it was, as they are called now.
public record Profile(AccountId id, Username username, DisplayName displayName) {}
