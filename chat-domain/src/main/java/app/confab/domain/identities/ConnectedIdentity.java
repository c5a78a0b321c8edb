package app.confab.domain.identities;

import java.time.Instant;

/// The identity that an account's person can log in by.
///
/// @param label what they were called at the provider when it was connected, for people to recognise
public record ConnectedIdentity(ExternalIdentity identity, String label, Instant since) {}
