package app.confab.oidc.identities;

import app.confab.domain.identities.ExternalIdentity;
import app.confab.domain.identities.IdentityProfile;
import app.confab.domain.identities.ProvenIdentity;
import app.confab.domain.refusals.Refusal;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.token.AccessToken;
import com.nimbusds.openid.connect.sdk.UserInfoRequest;
import com.nimbusds.openid.connect.sdk.UserInfoResponse;
import com.nimbusds.openid.connect.sdk.claims.ClaimsSet;
import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import com.nimbusds.openid.connect.sdk.claims.UserInfo;
import java.io.IOException;
import java.util.Date;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Reads what a provider tells of somebody. Who they are stands in what it has signed; how they are called may
/// stand there too, or is to be asked for (OpenID Connect Core 1.0, section 5.3), and where it can't be had,
/// they come in without.
final class Claims {
    private static final Logger LOG = LoggerFactory.getLogger(Claims.class);

    private Claims() {}

    static ProvenIdentity of(KnownProvider provider, IDTokenClaimsSet signed, AccessToken access) {
        var identity = identity(signed);
        var signedInAt = Optional.ofNullable(signed.getAuthenticationTime()).map(Date::toInstant);
        var profile = isWhole(signed) ? profile(signed, signed) : profile(signed, asked(provider, signed, access));
        return new ProvenIdentity(identity, profile, signedInAt.orElse(null));
    }

    /// To the letter, as it is signed: Nimbus's own types leave out blanks around it, and two people would be one.
    private static ExternalIdentity identity(IDTokenClaimsSet signed) {
        try {
            return new ExternalIdentity(signed.getIssuer().getValue(), Objects.requireNonNull(subject(signed)));
        } catch (IllegalArgumentException unfit) {
            LOG.warn("The identity provider calls somebody what nobody can be called: {}", unfit.getMessage());
            throw new Refusal.SignInFailed();
        }
    }

    private static boolean isWhole(IDTokenClaimsSet signed) {
        return text(signed, UserInfo.PREFERRED_USERNAME_CLAIM_NAME) != null
                && text(signed, UserInfo.NAME_CLAIM_NAME) != null
                && text(signed, UserInfo.EMAIL_CLAIM_NAME) != null;
    }

    private static IdentityProfile profile(ClaimsSet signed, ClaimsSet asked) {
        return new IdentityProfile(
                either(signed, asked, UserInfo.PREFERRED_USERNAME_CLAIM_NAME),
                either(signed, asked, UserInfo.NAME_CLAIM_NAME),
                either(signed, asked, UserInfo.EMAIL_CLAIM_NAME));
    }

    private static @Nullable String either(ClaimsSet signed, ClaimsSet asked, String name) {
        var first = text(signed, name);
        return first != null ? first : text(asked, name);
    }

    /// What the provider tells of the one whom its signature names, or what that says itself.
    private static ClaimsSet asked(KnownProvider provider, IDTokenClaimsSet signed, AccessToken access) {
        var address = provider.metadata().getUserInfoEndpointURI();
        if (address == null) {
            return signed;
        }
        try {
            var answer = UserInfoResponse.parse(Calls.send(new UserInfoRequest(address, access).toHTTPRequest()));
            return Optional.of(answer)
                    .filter(UserInfoResponse::indicatesSuccess)
                    .map(found -> found.toSuccessResponse().getUserInfo())
                    .filter(found -> Objects.equals(subject(found), subject(signed)))
                    .<ClaimsSet>map(found -> found)
                    .orElse(signed);
        } catch (IOException | ParseException | IllegalArgumentException untold) {
            LOG.info("The identity provider does not tell how somebody is called: {}", untold.getMessage());
            return signed;
        }
    }

    private static @Nullable String subject(ClaimsSet claims) {
        return text(claims, IDTokenClaimsSet.SUB_CLAIM_NAME);
    }

    private static @Nullable String text(ClaimsSet claims, String name) {
        return claims.getStringClaim(name);
    }
}
