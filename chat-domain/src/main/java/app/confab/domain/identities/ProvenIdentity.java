package app.confab.domain.identities;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Who somebody has just shown to be at the identity provider.
///
/// @param signedInAt when they last showed the provider who they are, which may be long ago; absent where it
///     does not tell
public record ProvenIdentity(
        ExternalIdentity identity,
        IdentityProfile profile,
        @Nullable Instant signedInAt) {

    /// How long ago somebody may have shown the provider who they are to be taken for whoever sits there now.
    public static final Duration FRESH = Duration.ofMinutes(10);

    /// Whether they have signed in there just now, rather than found somebody signed in.
    public boolean isFreshAt(Instant now) {
        return signedInAt != null && !signedInAt.isBefore(now.minus(FRESH));
    }

    /// What they are called there, for people to recognise.
    public String label() {
        return profile.label().orElse(identity.subject());
    }

    /// This identity as that of an account, from now on.
    public ConnectedIdentity connectedAt(Instant now) {
        return new ConnectedIdentity(identity, label(), now);
    }
}
