package app.confab.oidc.identities;

import com.nimbusds.oauth2.sdk.GeneralException;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import java.io.IOException;
import java.net.URI;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Finds out how a provider is to be talked to (OpenID Connect Discovery 1.0).
public final class Discovery {

    /// There is no provider, or it does not say what one says.
    public static final class Failed extends Exception {
        Failed(String problem) {
            super(problem);
        }
    }

    private Discovery() {}

    /// Blocks for as long as the provider takes, within limits.
    public static OIDCProviderMetadata of(String issuer) throws Failed {
        var found = read(issuer);
        require(found.getAuthorizationEndpointURI(), "authorization_endpoint");
        require(found.getTokenEndpointURI(), "token_endpoint");
        require(found.getJWKSetURI(), "jwks_uri");
        if (found.getUserInfoEndpointURI() != null) {
            require(found.getUserInfoEndpointURI(), "userinfo_endpoint that can be asked");
        }
        requireAsSafeAs(issuer, found);
        return found;
    }

    private static OIDCProviderMetadata read(String issuer) throws Failed {
        try {
            return OIDCProviderMetadata.resolve(new Issuer(issuer), Calls.CONNECT_MILLIS, Calls.READ_MILLIS);
        } catch (IOException unreachable) {
            throw new Failed("does not answer: " + unreachable.getMessage());
        } catch (GeneralException | IllegalArgumentException unlikeAny) {
            throw new Failed("does not answer as a provider: " + unlikeAny.getMessage());
        }
    }

    private static void require(@Nullable URI address, String name) throws Failed {
        if (address == null || !isOnTheWeb(address)) {
            throw new Failed("tells no " + name);
        }
    }

    private static boolean isOnTheWeb(URI address) {
        return ("https".equals(address.getScheme()) || "http".equals(address.getScheme())) && address.getHost() != null;
    }

    /// Whoever is asked over TLS sends nobody elsewhere without it.
    private static void requireAsSafeAs(String issuer, OIDCProviderMetadata found) throws Failed {
        var unsafe = Stream.of(
                        found.getAuthorizationEndpointURI(),
                        found.getTokenEndpointURI(),
                        found.getJWKSetURI(),
                        found.getUserInfoEndpointURI())
                .filter(Objects::nonNull)
                .anyMatch(address -> !"https".equals(address.getScheme()));
        if (issuer.startsWith("https:") && unsafe) {
            throw new Failed("names addresses without TLS");
        }
    }
}
