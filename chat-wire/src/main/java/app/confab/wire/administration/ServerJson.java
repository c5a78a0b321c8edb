package app.confab.wire.administration;

import app.confab.application.administration.ServerOverview.Overview;
import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/// Server: what everybody may know of it.
///
/// @param registration who may make an account
/// @param firstRun whether nobody has one yet
/// @param identityProvider where people can sign in instead of by a password here, left out where there is none
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ServerJson(
        String name,
        String registration,
        boolean firstRun,
        @Nullable ProviderJson identityProvider) {

    /// What everybody may know of the identity provider.
    ///
    /// @param registration who may make an account by an identity
    public record ProviderJson(String name, String registration) {}

    public static ServerJson of(Overview overview) {
        return ServerMapping.INSTANCE.server(
                overview, overview.identityProvider().orElse(null));
    }
}
