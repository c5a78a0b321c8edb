package app.confab.oidc;

import app.confab.application.identities.IdentityProvider;
import app.confab.oidc.identities.Discovery;
import app.confab.oidc.identities.OpenIdProvider;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Answers the port [IdentityProvider] where there are [OidcSettings] in the context; where there are none, so is no
/// provider.
@Configuration(proxyBeanMethods = false)
public class OidcConfiguration {

    /// What can be told of a provider from outside.
    ///
    /// @param problem why nobody could sign in there; empty where they could
    /// @param tellsOfPkce whether it says that it checks that a code is shown by whoever asked for it (RFC 7636)
    public record Report(Optional<String> problem, boolean tellsOfPkce) {}

    @Bean
    @Nullable IdentityProvider identityProvider(ObjectProvider<OidcSettings> settings) {
        var known = settings.getIfAvailable();
        return known == null ? null : OpenIdProvider.of(known);
    }

    /// Asks the provider whether it is one. Blocks for as long as it takes, within limits.
    public static Report examine(OidcSettings settings) {
        try {
            var methods = Discovery.of(settings.issuer()).getCodeChallengeMethods();
            return new Report(Optional.empty(), methods != null && methods.contains(CodeChallengeMethod.S256));
        } catch (Discovery.Failed failed) {
            return new Report(Optional.ofNullable(failed.getMessage()), false);
        }
    }
}
