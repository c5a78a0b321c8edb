package app.confab.oidc.identities;

import app.confab.application.identities.IdentityProvider;
import app.confab.domain.identities.ProvenIdentity;
import app.confab.domain.refusals.Refusal;
import app.confab.oidc.OidcSettings;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.Prompt;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.InstantSource;

/// An OpenID Connect provider that is found by discovery, spoken to by Nimbus's SDK.
public final class OpenIdProvider implements IdentityProvider {
    private static final Scope SCOPE = new Scope("openid", "profile", "email");
    private static final int RANDOM_BYTES = 32;

    private final ClientID client;
    private final RememberedProvider provider;
    private final CodeExchange exchange;

    private OpenIdProvider(ClientID client, RememberedProvider provider, CodeExchange exchange) {
        this.client = client;
        this.provider = provider;
        this.exchange = exchange;
    }

    /// Nothing is asked of the provider until somebody departs.
    public static IdentityProvider of(OidcSettings settings) {
        var client = new ClientID(settings.clientId());
        var provider = new RememberedProvider(
                () -> KnownProvider.of(Discovery.of(settings.issuer()), client), InstantSource.system());
        return new OpenIdProvider(client, provider, new CodeExchange(settings));
    }

    @Override
    public Departure depart(String returnTo, boolean fresh) {
        var state = new State(RANDOM_BYTES);
        var nonce = new Nonce(RANDOM_BYTES);
        var verifier = new CodeVerifier();
        var request = new AuthenticationRequest.Builder(ResponseType.CODE, SCOPE, client, URI.create(returnTo))
                .endpointURI(known().metadata().getAuthorizationEndpointURI())
                .state(state)
                .nonce(nonce)
                .codeChallenge(verifier, CodeChallengeMethod.S256);
        if (fresh) {
            request.prompt(Prompt.Type.LOGIN).maxAge(0);
        }
        var journey = new Journey(state.getValue(), nonce.getValue(), verifier.getValue());
        return new Departure(request.build().toURI().toString(), journey);
    }

    @Override
    public ProvenIdentity arrive(Journey journey, String returnTo, Answer answer) {
        var known = known();
        if (!isSame(journey.state(), answer.state()) || !isOfThisProvider(known.metadata(), answer)) {
            throw new Refusal.SignInFailed();
        }
        return exchange.identity(known, journey, returnTo, answer.code());
    }

    private KnownProvider known() {
        try {
            return provider.get();
        } catch (Discovery.Failed toldOfInTheLog) {
            throw new Refusal.Unavailable("the identity provider does not answer");
        }
    }

    /// RFC 9207, section 2.4.
    private static boolean isOfThisProvider(OIDCProviderMetadata metadata, Answer answer) {
        return answer.issuer() == null
                ? !metadata.supportsAuthorizationResponseIssuerParam()
                : answer.issuer().equals(metadata.getIssuer().getValue());
    }

    private static boolean isSame(String kept, String shown) {
        return MessageDigest.isEqual(kept.getBytes(StandardCharsets.UTF_8), shown.getBytes(StandardCharsets.UTF_8));
    }
}
