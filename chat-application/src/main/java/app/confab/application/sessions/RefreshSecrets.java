package app.confab.application.sessions;

import app.confab.domain.sessions.RefreshDigest;
import app.confab.domain.sessions.RefreshSecret;

/// Makes refresh secrets and digests them. Thread-safe; never blocks.
public interface RefreshSecrets {

    /// 256 fresh bits from a cryptographic random source.
    RefreshSecret next();

    /// The same digest for the same secret, always; defined for any text.
    RefreshDigest digestOf(RefreshSecret secret);
}
