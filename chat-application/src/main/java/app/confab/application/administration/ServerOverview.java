package app.confab.application.administration;

import app.confab.application.registration.Registrations;
import app.confab.domain.administration.ServerName;
import app.confab.domain.registration.RegistrationMode;
import java.util.Optional;

/// What everybody may know of the server, whether they have an account or not.
public final class ServerOverview {

    /// Where people can sign in instead of by a password here.
    ///
    /// @param name what people call it
    /// @param registration who may make an account by an identity
    public record ProviderOverview(String name, RegistrationMode registration) {}

    /// @param firstRun whether nobody has an account yet: whoever comes now runs the server
    /// @param identityProvider empty where there is none
    public record Overview(
            ServerName name,
            RegistrationMode registration,
            boolean firstRun,
            Optional<ProviderOverview> identityProvider) {}

    private final ServerProfile profile;
    private final Registrations registrations;
    private final RegistrationMode mode;
    private final Optional<ProviderOverview> identityProvider;

    public ServerOverview(
            ServerProfile profile,
            Registrations registrations,
            RegistrationMode mode,
            Optional<ProviderOverview> identityProvider) {
        this.profile = profile;
        this.registrations = registrations;
        this.mode = mode;
        this.identityProvider = identityProvider;
    }

    public Overview now() {
        return new Overview(profile.name(), mode, registrations.areNone(), identityProvider);
    }
}
