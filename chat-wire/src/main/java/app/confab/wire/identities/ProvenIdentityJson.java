package app.confab.wire.identities;

import app.confab.application.identities.ShowIdentity.Arrival;
import app.confab.domain.accounts.DisplayName;
import app.confab.domain.accounts.Username;
import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/// ProvenIdentity: who has come back from the identity provider.
///
/// @param username one that they might like, left out where nothing suits
/// @param displayName likewise
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ProvenIdentityJson(
        String label,
        boolean hasAccount,
        @Nullable String username,
        @Nullable String displayName) {

    public static ProvenIdentityJson of(Arrival arrival) {
        var proven = arrival.proven();
        var profile = proven.profile();
        return new ProvenIdentityJson(
                proven.label(),
                arrival.hasAccount(),
                profile.suggestedUsername().map(Username::value).orElse(null),
                profile.suggestedDisplayName().map(DisplayName::value).orElse(null));
    }
}
