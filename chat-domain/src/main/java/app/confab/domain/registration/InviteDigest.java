package app.confab.domain.registration;

/// SHA-256 of an invite code, in hexadecimal. The code has 160 bits of entropy, so a fast hash without salt is
/// enough.
public record InviteDigest(String value) {}
