package app.confab.oidc;

import java.util.Optional;

/// Where people sign in, and as what this server is known there.
///
/// @param issuer the provider's identifier, an address under which its configuration is found
/// @param clientSecret empty for a client that has none ("public")
public record OidcSettings(String issuer, String clientId, Optional<String> clientSecret) {

    @Override
    public String toString() {
        return "OidcSettings[" + issuer + ", " + clientId + "]";
    }
}
