package app.confab.persistence.identities;

import java.time.Instant;

/// An identity as its table has it.
record IdentityRow(String issuer, String subject, String label, Instant since) {}
