package app.confab.oidc.identities;

import app.confab.oidc.OidcSettings;
import com.nimbusds.oauth2.sdk.id.ClientID;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Knows the provider's configuration, asked for when it is first needed and again after an hour. One that can't
/// be asked again is taken to be as it was. Thread-safe.
final class RememberedProvider {
    private static final Logger LOG = LoggerFactory.getLogger(RememberedProvider.class);
    private static final Duration LIFE = Duration.ofHours(1);
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final String issuer;
    private final ClientID client;
    private final InstantSource clock;
    private @Nullable KnownProvider known;
    private Instant askAgainAt = Instant.MIN;

    RememberedProvider(OidcSettings settings, InstantSource clock) {
        this.issuer = settings.issuer();
        this.client = new ClientID(settings.clientId());
        this.clock = clock;
    }

    /// @throws Discovery.Failed where nothing is known of it and nothing can be found out
    synchronized KnownProvider get() throws Discovery.Failed {
        var now = clock.instant();
        var remembered = known;
        if (remembered != null && now.isBefore(askAgainAt)) {
            return remembered;
        }
        try {
            var found = KnownProvider.of(Discovery.of(issuer), client);
            known = found;
            askAgainAt = now.plus(LIFE);
            return found;
        } catch (Discovery.Failed failed) {
            if (remembered == null) {
                throw failed;
            }
            LOG.warn("The identity provider {} {}", issuer, failed.getMessage());
            askAgainAt = now.plus(PATIENCE);
            return remembered;
        }
    }
}
