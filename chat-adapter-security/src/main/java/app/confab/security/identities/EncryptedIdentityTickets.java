package app.confab.security.identities;

import app.confab.application.identities.IdentityTickets;
import app.confab.domain.identities.ExternalIdentity;
import app.confab.domain.identities.IdentityProfile;
import app.confab.domain.identities.IdentityTicket;
import app.confab.domain.identities.ProvenIdentity;
import app.confab.security.kernel.DerivedKeys;
import com.nimbusds.jose.EncryptionMethod;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWEAlgorithm;
import com.nimbusds.jose.JWEHeader;
import com.nimbusds.jose.crypto.DirectDecrypter;
import com.nimbusds.jose.crypto.DirectEncrypter;
import com.nimbusds.jwt.EncryptedJWT;
import com.nimbusds.jwt.JWTClaimsSet;
import java.text.ParseException;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import javax.crypto.SecretKey;
import org.jspecify.annotations.Nullable;

/// Tickets that are encrypted JWTs (RFC 7516, `dir` with AES-256-GCM), under a key of their own that is derived
/// from the server's. Claims are named as a provider names them.
public final class EncryptedIdentityTickets implements IdentityTickets {
    private static final String PURPOSE = "confab: identity tickets, version 1";
    private static final JWEHeader HEADER = new JWEHeader(JWEAlgorithm.DIR, EncryptionMethod.A256GCM);
    /// Every ticket has this header, and no key of its own: nothing else is even parsed.
    private static final String BEGINNING = HEADER.toBase64URL() + "..";

    private static final String USERNAME = "preferred_username";
    private static final String NAME = "name";
    private static final String EMAIL = "email";
    private static final String SIGNED_IN_AT = "auth_time";

    private final SecretKey key;

    /// @param serverKey what tickets are encrypted with
    public EncryptedIdentityTickets(String serverKey) {
        this.key = DerivedKeys.aes(serverKey, PURPOSE);
    }

    @Override
    public IdentityTicket issue(ProvenIdentity proven, Instant now) {
        var ticket = new EncryptedJWT(HEADER, claims(proven, now));
        try {
            ticket.encrypt(new DirectEncrypter(key));
        } catch (JOSEException impossible) {
            throw new IllegalStateException("every Java platform has AES-GCM", impossible);
        }
        return new IdentityTicket(ticket.serialize());
    }

    @Override
    public Optional<ProvenIdentity> read(IdentityTicket ticket, Instant now) {
        if (!ticket.value().startsWith(BEGINNING)) {
            return Optional.empty();
        }
        try {
            var encrypted = EncryptedJWT.parse(ticket.value());
            encrypted.decrypt(new DirectDecrypter(key));
            var claims = encrypted.getJWTClaimsSet();
            return now.isBefore(claims.getExpirationTime().toInstant())
                    ? Optional.of(proven(claims))
                    : Optional.empty();
        } catch (ParseException | JOSEException notOurs) {
            return Optional.empty();
        }
    }

    private static JWTClaimsSet claims(ProvenIdentity proven, Instant now) {
        var profile = proven.profile();
        return new JWTClaimsSet.Builder()
                .issuer(proven.identity().issuer())
                .subject(proven.identity().subject())
                .claim(USERNAME, profile.username())
                .claim(NAME, profile.name())
                .claim(EMAIL, profile.email())
                .claim(SIGNED_IN_AT, seconds(proven.signedInAt()))
                .expirationTime(Date.from(now.plus(LIFE)))
                .build();
    }

    private static ProvenIdentity proven(JWTClaimsSet claims) throws ParseException {
        var seconds = claims.getLongClaim(SIGNED_IN_AT);
        return new ProvenIdentity(
                new ExternalIdentity(claims.getIssuer(), claims.getSubject()),
                new IdentityProfile(
                        claims.getStringClaim(USERNAME), claims.getStringClaim(NAME), claims.getStringClaim(EMAIL)),
                seconds == null ? null : Instant.ofEpochSecond(seconds));
    }

    private static @Nullable Long seconds(@Nullable Instant moment) {
        return moment == null ? null : moment.getEpochSecond();
    }
}
