package app.confab.verification.protocol;

/// Somebody who is logged in.
public record Session(String account, String username, String token) {}
