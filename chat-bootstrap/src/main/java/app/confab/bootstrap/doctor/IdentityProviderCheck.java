package app.confab.bootstrap.doctor;

import app.confab.bootstrap.settings.ChatSettings;
import app.confab.bootstrap.settings.IdentityProviderSettings;
import app.confab.oidc.OidcConfiguration;
import app.confab.oidc.OidcSettings;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/// Whether people could sign in at the identity provider.
final class IdentityProviderCheck {

    private IdentityProviderCheck() {}

    /// Nothing where there is none.
    static List<Finding> of(ChatSettings settings) {
        return settings.identityProvider()
                .map(provider -> examine(
                        provider, settings.publicUrl(), settings.network().port()))
                .orElseGet(List::of);
    }

    private static List<Finding> examine(IdentityProviderSettings provider, Optional<URI> publicUrl, int port) {
        var findings = new Findings("identity provider");
        var origin = publicUrl.map(URI::toString).orElse("http://localhost:" + port);
        var report = OidcConfiguration.examine(
                new OidcSettings(provider.issuer(), provider.clientId(), provider.clientSecret()));
        report.problem()
                .ifPresentOrElse(
                        problem -> findings.bad(
                                provider.issuer() + " " + problem,
                                "check OIDC_ISSUER, and whether this machine can reach it"),
                        () -> findings.good("%s answers; it must know %s/login/return as a redirect URI"
                                .formatted(provider.issuer(), origin)));
        if (report.problem().isEmpty() && !report.tellsOfPkce()) {
            findings.risky(
                    "it does not say that it checks codes by PKCE (S256)",
                    "switch PKCE on there, if it can; without it a code that leaks can be used by others");
        }
        return findings.all();
    }
}
