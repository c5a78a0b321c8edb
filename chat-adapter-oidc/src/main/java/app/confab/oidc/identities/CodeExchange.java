package app.confab.oidc.identities;

import app.confab.application.identities.IdentityProvider.Journey;
import app.confab.domain.identities.ProvenIdentity;
import app.confab.domain.refusals.Refusal;
import app.confab.oidc.OidcSettings;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jwt.JWT;
import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.ErrorObject;
import com.nimbusds.oauth2.sdk.OAuth2Error;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.http.HTTPResponse;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponseParser;
import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import java.io.IOException;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Exchanges the code of an answer for what the provider signs of somebody.
final class CodeExchange {
    private static final Logger LOG = LoggerFactory.getLogger(CodeExchange.class);
    private static final int OURS_OR_THEIRS = 500;

    private final ClientIdentity client;

    CodeExchange(OidcSettings settings) {
        this.client = new ClientIdentity(settings);
    }

    /// @throws Refusal.SignInFailed where the code is not good, or what it stands for was not signed for us
    /// @throws Refusal.Unavailable where the provider does not answer, or does not know this server
    ProvenIdentity identity(KnownProvider provider, Journey journey, String returnTo, String code) {
        var nonce = nonce(journey);
        var tokens = tokens(provider, grant(journey, returnTo, code)).getOIDCTokens();
        return Claims.of(provider, verified(provider, tokens.getIDToken(), nonce), tokens.getAccessToken());
    }

    /// The browser may have kept anything.
    private static Nonce nonce(Journey journey) {
        try {
            return new Nonce(journey.nonce());
        } catch (IllegalArgumentException noNonce) {
            throw new Refusal.SignInFailed();
        }
    }

    private static AuthorizationCodeGrant grant(Journey journey, String returnTo, String code) {
        try {
            return new AuthorizationCodeGrant(
                    new AuthorizationCode(code), URI.create(returnTo), new CodeVerifier(journey.verifier()));
        } catch (IllegalArgumentException noCode) {
            throw new Refusal.SignInFailed();
        }
    }

    private OIDCTokenResponse tokens(KnownProvider provider, AuthorizationCodeGrant grant) {
        try {
            var answer = Calls.send(request(provider, grant).toHTTPRequest());
            if (answer.getStatusCode() >= OURS_OR_THEIRS) {
                throw unavailable("answers with " + answer.getStatusCode());
            }
            return tokens(answer);
        } catch (IOException unreachable) {
            throw unavailable("does not answer: " + unreachable.getMessage());
        }
    }

    private TokenRequest request(KnownProvider provider, AuthorizationCodeGrant grant) {
        var address = provider.metadata().getTokenEndpointURI();
        return client.authentication(provider.metadata())
                .map(proof -> new TokenRequest.Builder(address, proof, grant).build())
                .orElseGet(() -> new TokenRequest.Builder(address, client.id(), grant).build());
    }

    private static OIDCTokenResponse tokens(HTTPResponse answer) {
        try {
            var response = OIDCTokenResponseParser.parse(answer);
            if (!response.indicatesSuccess()) {
                throw refused(response.toErrorResponse().getErrorObject());
            }
            return (OIDCTokenResponse) response.toSuccessResponse();
        } catch (ParseException unlikeAny) {
            throw unavailable("does not answer as a provider: " + unlikeAny.getMessage());
        }
    }

    /// The code is whoever's who has come; all else that the provider may find wrong is this server's.
    private static Refusal refused(ErrorObject error) {
        if (OAuth2Error.INVALID_GRANT.equals(error)) {
            return new Refusal.SignInFailed();
        }
        return unavailable("refuses this server: %s (%s)".formatted(error.getCode(), error.getDescription()));
    }

    private static IDTokenClaimsSet verified(KnownProvider provider, @Nullable JWT idToken, Nonce nonce) {
        if (idToken == null) {
            throw unavailable("signs nothing");
        }
        try {
            return provider.idTokens().validate(idToken, nonce);
        } catch (BadJOSEException notForUs) {
            LOG.info("What the identity provider signed is not good: {}", notForUs.getMessage());
            throw new Refusal.SignInFailed();
        } catch (JOSEException noKeys) {
            throw unavailable("does not tell its keys: " + noKeys.getMessage());
        }
    }

    private static Refusal.Unavailable unavailable(String problem) {
        LOG.warn("The identity provider {}", problem);
        return new Refusal.Unavailable("the identity provider does not answer");
    }
}
