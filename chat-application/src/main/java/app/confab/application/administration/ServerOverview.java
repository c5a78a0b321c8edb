package app.confab.application.administration;

import app.confab.application.registration.Registrations;
import app.confab.domain.administration.ServerName;
import app.confab.domain.registration.RegistrationMode;

/// What everybody may know of the server, whether they have an account or not.
public final class ServerOverview {

    /// @param firstRun whether nobody has an account yet: whoever comes now runs the server
    public record Overview(ServerName name, RegistrationMode registration, boolean firstRun) {}

    private final ServerProfile profile;
    private final Registrations registrations;
    private final RegistrationMode mode;

    public ServerOverview(ServerProfile profile, Registrations registrations, RegistrationMode mode) {
        this.profile = profile;
        this.registrations = registrations;
        this.mode = mode;
    }

    public Overview now() {
        return new Overview(profile.name(), mode, registrations.areNone());
    }
}
