package app.confab.bootstrap.settings;

import app.confab.domain.kernel.TextRule;
import app.confab.domain.refusals.Refusal;
import app.confab.domain.registration.RegistrationMode;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.stream.Stream;

/// The OpenID Connect provider at which people sign in instead of by a password here.
///
/// @param issuer its identifier, as its configuration gives it (OpenID Connect Discovery 1.0, section 3)
/// @param clientSecret empty for a client that has none
/// @param name what people call it
/// @param registration who may make an account by an identity there
public record IdentityProviderSettings(
        String issuer, String clientId, Optional<String> clientSecret, String name, RegistrationMode registration) {
    static final String ISSUER = "OIDC_ISSUER";

    private static final String CLIENT_ID = "OIDC_CLIENT_ID";
    private static final String CLIENT_SECRET = "OIDC_CLIENT_SECRET";
    private static final String NAME = "OIDC_NAME";
    private static final String REGISTRATION = "OIDC_REGISTRATION";
    private static final TextRule NAME_RULE = TextRule.spoken(NAME, 1, 64);

    /// Empty without an issuer.
    ///
    /// @param usual who may make an account by a password
    static Optional<IdentityProviderSettings> read(SettingReader reader, RegistrationMode usual) {
        var issuer = reader.text(ISSUER).map(String::strip);
        if (issuer.isEmpty()) {
            complainOfOrphans(reader);
            return Optional.empty();
        }
        var clientId = reader.text(CLIENT_ID).map(String::strip);
        if (clientId.isEmpty()) {
            reader.complain(
                    CLIENT_ID,
                    "is not set, and " + ISSUER + " is",
                    "register this server at the provider, and set what it is called there");
        }
        var name = name(reader);
        var registration = reader.choice(REGISTRATION, RegistrationMode.class, usual);
        return address(issuer.get(), reader)
                .map(address -> new IdentityProviderSettings(
                        issuer.get(),
                        clientId.orElse(""),
                        reader.text(CLIENT_SECRET).map(String::strip),
                        name.orElseGet(address::getHost),
                        registration));
    }

    private static void complainOfOrphans(SettingReader reader) {
        Stream.of(CLIENT_ID, CLIENT_SECRET, NAME, REGISTRATION)
                .filter(variable -> reader.text(variable).isPresent())
                .forEach(variable -> reader.complain(
                        variable,
                        "is set, and " + ISSUER + " is not",
                        "set both, or neither where nobody signs in so"));
    }

    private static Optional<URI> address(String issuer, SettingReader reader) {
        var address = parsed(issuer).filter(IdentityProviderSettings::isIssuer);
        if (address.isEmpty()) {
            reader.complain(
                    ISSUER,
                    "'%s' is no address of a provider".formatted(issuer),
                    "write it as the provider does, e.g. https://id.example.com/realms/team");
        } else if (!isSafe(address.get())) {
            reader.complain(ISSUER, "'%s' is not encrypted".formatted(issuer), "write https:// there");
        }
        return address;
    }

    private static boolean isIssuer(URI address) {
        return address.getHost() != null
                && Stream.of("https", "http").anyMatch(scheme -> scheme.equalsIgnoreCase(address.getScheme()))
                && address.getQuery() == null
                && address.getFragment() == null
                && address.getUserInfo() == null;
    }

    private static boolean isSafe(URI address) {
        return "https".equalsIgnoreCase(address.getScheme()) || LoopbackNames.include(address.getHost());
    }

    private static Optional<URI> parsed(String text) {
        try {
            return Optional.of(new URI(text));
        } catch (URISyntaxException noAddress) {
            return Optional.empty();
        }
    }

    private static Optional<String> name(SettingReader reader) {
        var name = reader.text(NAME).map(String::strip);
        try {
            name.ifPresent(NAME_RULE::check);
        } catch (Refusal.Invalid unfit) {
            reader.complain(NAME, unfit.errors().getFirst().message(), "write what people call it");
        }
        return name;
    }

    @Override
    public String toString() {
        return "IdentityProviderSettings[" + issuer + ", " + clientId + "]";
    }
}
