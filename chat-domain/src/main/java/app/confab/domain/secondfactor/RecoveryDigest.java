package app.confab.domain.secondfactor;

/// SHA-256 of a recovery code, in hexadecimal. With 112 bits of entropy or more, a fast hash without salt is enough
/// (OWASP ASVS 4.0.3, 2.6.2).
public record RecoveryDigest(String value) {}
