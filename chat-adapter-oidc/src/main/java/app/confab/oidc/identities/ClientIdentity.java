package app.confab.oidc.identities;

import app.confab.oidc.OidcSettings;
import com.nimbusds.oauth2.sdk.auth.ClientAuthentication;
import com.nimbusds.oauth2.sdk.auth.ClientAuthenticationMethod;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.ClientSecretPost;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import java.util.List;
import java.util.Optional;

/// As what this server is known at the provider.
final class ClientIdentity {
    private final ClientID id;
    private final Optional<Secret> secret;

    ClientIdentity(OidcSettings settings) {
        this.id = new ClientID(settings.clientId());
        this.secret = settings.clientSecret().map(Secret::new);
    }

    ClientID id() {
        return id;
    }

    /// How this server shows who it is, in the way that the provider asks for: in a header, as every provider
    /// takes it unless it says otherwise (OpenID Connect Discovery 1.0, section 3). Empty for a client without a
    /// secret.
    Optional<ClientAuthentication> authentication(OIDCProviderMetadata provider) {
        var methods =
                Optional.ofNullable(provider.getTokenEndpointAuthMethods()).orElse(List.of());
        var inTheBody = methods.contains(ClientAuthenticationMethod.CLIENT_SECRET_POST)
                && !methods.contains(ClientAuthenticationMethod.CLIENT_SECRET_BASIC);
        return secret.map(known -> inTheBody ? new ClientSecretPost(id, known) : new ClientSecretBasic(id, known));
    }
}
