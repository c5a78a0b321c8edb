package app.confab.security.sessions;

import app.confab.application.kernel.Caller;
import app.confab.application.sessions.AccessTokens;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.springframework.security.oauth2.jose.jws.MacAlgorithm;
import org.springframework.security.oauth2.jwt.JwsHeader;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;
import org.springframework.security.oauth2.jwt.JwtException;

/// Access tokens as JWTs (RFC 7519), signed with a shared secret. Their times are whole seconds, cut down: a
/// token never outlives what it says.
public final class SignedAccessTokens implements AccessTokens {
    private final JwtEncoder encoder;
    private final JwtDecoder decoder;
    private final MacAlgorithm algorithm;
    private final Duration life;

    public SignedAccessTokens(JwtEncoder encoder, JwtDecoder decoder, MacAlgorithm algorithm, Duration life) {
        this.encoder = encoder;
        this.decoder = decoder;
        this.algorithm = algorithm;
        this.life = life;
    }

    @Override
    public AccessToken issue(Caller caller, Instant now) {
        var issuedAt = now.truncatedTo(ChronoUnit.SECONDS);
        var expiresAt = issuedAt.plus(life);
        var claims = AccessTokenClaims.of(caller, issuedAt, expiresAt);
        var header = JwsHeader.with(algorithm).build();
        var token = encoder.encode(JwtEncoderParameters.from(header, claims));
        return new AccessToken(token.getTokenValue(), issuedAt, expiresAt);
    }

    @Override
    public Optional<Grant> read(String token) {
        try {
            return AccessTokenClaims.read(decoder.decode(token));
        } catch (JwtException refused) {
            return Optional.empty();
        }
    }
}
