package app.confab.domain.sessions;

/// SHA-256 of a refresh secret, in hexadecimal. The secret has 256 bits of entropy, so a fast hash without salt
/// is enough.
public record RefreshDigest(String value) {}
