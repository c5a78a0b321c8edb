package app.confab.security.sessions;

import app.confab.application.kernel.Caller;
import app.confab.application.sessions.AccessTokens.Grant;
import app.confab.domain.accounts.AccountId;
import app.confab.domain.sessions.SessionId;
import java.time.Instant;
import java.util.Optional;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;

/// What an access token says: `sub` is the account, `sid` the session, `iat` and `exp` its life.
final class AccessTokenClaims {
    private static final String SESSION = "sid";

    private AccessTokenClaims() {}

    static JwtClaimsSet of(Caller caller, Instant issuedAt, Instant expiresAt) {
        return JwtClaimsSet.builder()
                .subject(caller.account().value().toString())
                .claim(SESSION, caller.session().value().toString())
                .issuedAt(issuedAt)
                .expiresAt(expiresAt)
                .build();
    }

    /// Empty where a claim is missing or is none of ours.
    static Optional<Grant> read(Jwt token) {
        var account = Optional.ofNullable(token.getSubject()).flatMap(AccountId::parse);
        var session = Optional.ofNullable(token.getClaimAsString(SESSION)).flatMap(SessionId::parse);
        var expiresAt = Optional.ofNullable(token.getExpiresAt());
        return account.flatMap(a -> session.flatMap(s -> expiresAt.map(end -> new Grant(new Caller(a, s), end))));
    }
}
