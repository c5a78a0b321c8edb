package app.confab.security.sessions;

import app.confab.application.kernel.Stamps;
import app.confab.security.TokenSettings;
import java.nio.charset.StandardCharsets;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;

/// The two ends of signing with one shared secret. Exactly the configured algorithm is accepted: a token whose
/// header names `none` or any other is refused before its signature is looked at.
public final class TokenSigning {
    private TokenSigning() {}

    public static JwtEncoder encoder(TokenSettings settings) {
        return NimbusJwtEncoder.withSecretKey(key(settings))
                .algorithm(settings.algorithm())
                .build();
    }

    /// Refuses what is not an access token of ours, and one that is over by the clock of `stamps`, without
    /// skew.
    public static JwtDecoder decoder(TokenSettings settings, Stamps stamps) {
        var decoder = NimbusJwtDecoder.withSecretKey(key(settings))
                .macAlgorithm(settings.algorithm())
                .build();
        decoder.setJwtValidator(notOver(stamps));
        return decoder;
    }

    private static OAuth2TokenValidator<Jwt> notOver(Stamps stamps) {
        var refused = OAuth2TokenValidatorResult.failure(new OAuth2Error("invalid_token"));
        return token -> AccessTokenClaims.read(token)
                .filter(grant -> stamps.now().isBefore(grant.expiresAt()))
                .map(_ -> OAuth2TokenValidatorResult.success())
                .orElse(refused);
    }

    private static SecretKey key(TokenSettings settings) {
        return new SecretKeySpec(settings.secret().getBytes(StandardCharsets.UTF_8), "HmacSHA256");
    }
}
