package app.confab.oidc.identities;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;
import java.net.MalformedURLException;
import java.net.URI;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// A provider whose configuration is known, with the keys that it signs with, which are fetched when they are
/// needed and kept for a while. Thread-safe.
record KnownProvider(OIDCProviderMetadata metadata, IDTokenValidator idTokens) {
    private static final int MOST_BYTES = 200_000;

    static KnownProvider of(OIDCProviderMetadata metadata, ClientID client) {
        var keys = new JWSVerificationKeySelector<>(algorithms(metadata), keys(metadata.getJWKSetURI()));
        return new KnownProvider(metadata, new IDTokenValidator(metadata.getIssuer(), client, keys, null));
    }

    /// Those by which anybody can check a signature and the provider alone can make one. RS256 is what every
    /// provider has (OpenID Connect Core 1.0, section 15.1).
    private static Set<JWSAlgorithm> algorithms(OIDCProviderMetadata metadata) {
        var told = Optional.ofNullable(metadata.getIDTokenJWSAlgs()).stream()
                .flatMap(algorithms -> algorithms.stream())
                .filter(JWSAlgorithm.Family.SIGNATURE::contains)
                .collect(Collectors.toUnmodifiableSet());
        return told.isEmpty() ? Set.of(JWSAlgorithm.RS256) : told;
    }

    private static JWKSource<SecurityContext> keys(URI address) {
        var retriever = new DefaultResourceRetriever(Calls.CONNECT_MILLIS, Calls.READ_MILLIS, MOST_BYTES);
        try {
            return JWKSourceBuilder.create(address.toURL(), retriever)
                    .refreshAheadCache(false)
                    .build();
        } catch (MalformedURLException unusable) {
            throw new IllegalArgumentException("no address to fetch keys from: " + address, unusable);
        }
    }
}
