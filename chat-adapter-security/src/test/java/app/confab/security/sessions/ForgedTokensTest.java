package app.confab.security.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import app.confab.application.kernel.Caller;
import app.confab.application.kernel.PinnedStamps;
import app.confab.application.sessions.AccessTokens;
import app.confab.domain.accounts.AccountId;
import app.confab.domain.sessions.SessionId;
import app.confab.security.TokenSettings;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.time.Duration;
import java.util.Date;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.jose.jws.MacAlgorithm;

/// Tokens as an attacker would make them, written without our own signer.
class ForgedTokensTest {
    private static final String SECRET = "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef";
    private static final UUID ACCOUNT = UUID.fromString("019ab000-0000-7000-8000-00000000000a");
    private static final UUID SESSION = UUID.fromString("019ab000-0000-7000-8000-00000000000d");

    private final PinnedStamps clock = PinnedStamps.at("2026-11-23T09:00:00.500Z");
    private final AccessTokens tokens = tokens(MacAlgorithm.HS256);

    private AccessTokens tokens(MacAlgorithm algorithm) {
        var settings = new TokenSettings(algorithm, SECRET, Duration.ofMinutes(5));
        return new SignedAccessTokens(
                TokenSigning.encoder(settings),
                TokenSigning.decoder(settings, clock),
                algorithm,
                settings.accessTokenLife());
    }

    @Test
    void aTokenWithTheseClaimsAndThisKeyIsGood() throws JOSEException {
        assertThat(tokens.read(signed(claims().build())))
                .hasValueSatisfying(grant -> assertThat(grant.caller())
                        .isEqualTo(new Caller(new AccountId(ACCOUNT), new SessionId(SESSION))));
    }

    @Test
    void aTokenWithoutASignatureIsRefused() {
        assertThat(tokens.read(new PlainJWT(claims().build()).serialize())).isEmpty();
    }

    @Test
    void aTokenSignedWithAnotherKeyIsRefused() throws JOSEException {
        var otherKey = new MACSigner(SECRET.replace('0', '1'));

        assertThat(tokens.read(signed(JWSAlgorithm.HS256, claims().build(), otherKey)))
                .isEmpty();
    }

    @Test
    void theRightKeyWithAnotherAlgorithmIsRefused() throws JOSEException {
        for (var other : new JWSAlgorithm[] {JWSAlgorithm.HS384, JWSAlgorithm.HS512}) {
            var token = signed(other, claims().build(), new MACSigner(SECRET));

            assertThat(tokens.read(token)).as(other.getName()).isEmpty();
        }
        assertThat(tokens(MacAlgorithm.HS512).read(signed(claims().build()))).isEmpty();
    }

    @Test
    void anAsymmetricSignatureIsRefused() throws JOSEException, GeneralSecurityException {
        var keys = KeyPairGenerator.getInstance("RSA").generateKeyPair();
        var token = signed(JWSAlgorithm.RS256, claims().build(), new RSASSASigner(keys.getPrivate()));

        assertThat(tokens.read(token)).isEmpty();
    }

    @Test
    void aTokenEndsAtTheVeryMillisecond() throws JOSEException {
        var token = signed(claims().build());
        clock.passes(Duration.ofMillis(59_499));
        assertThat(tokens.read(token)).isPresent();

        clock.tick();
        assertThat(tokens.read(token)).isEmpty();
    }

    @Test
    void aTokenWithoutAnEndIsRefused() throws JOSEException {
        assertThat(tokens.read(signed(claims().expirationTime(null).build()))).isEmpty();
    }

    @Test
    void aTokenThatNamesNoAccountOrNoSessionIsRefused() throws JOSEException {
        assertThat(tokens.read(signed(claims().subject(null).build()))).isEmpty();
        assertThat(tokens.read(signed(claims().subject("ada").build()))).isEmpty();
        assertThat(tokens.read(signed(claims().claim("sid", null).build()))).isEmpty();
        assertThat(tokens.read(signed(claims().claim("sid", "first").build()))).isEmpty();
        assertThat(tokens.read(signed(claims().claim("sid", 7).build()))).isEmpty();
    }

    private JWTClaimsSet.Builder claims() {
        return new JWTClaimsSet.Builder()
                .subject(ACCOUNT.toString())
                .claim("sid", SESSION.toString())
                .expirationTime(Date.from(clock.now().plusSeconds(60)));
    }

    private static String signed(JWTClaimsSet claims) throws JOSEException {
        return signed(JWSAlgorithm.HS256, claims, new MACSigner(SECRET));
    }

    private static String signed(JWSAlgorithm algorithm, JWTClaimsSet claims, JWSSigner signer) throws JOSEException {
        var token = new SignedJWT(new JWSHeader(algorithm), claims);
        token.sign(signer);
        return token.serialize();
    }
}
