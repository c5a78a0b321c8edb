package app.confab.bootstrap.settings;

import app.confab.domain.registration.RegistrationMode;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// All settings of a process, checked together. `docs/configuration.md` explains each variable.
///
/// @param directDatabase the way to the operator's database past a pooler, where there is one in between
/// @param publicUrl the origin that people type, where it is known
/// @param docs whether the API's reference is shown
public record ChatSettings(
        LoggingSettings logging,
        NetworkSettings network,
        DatabaseSettings database,
        Optional<DatabaseSettings.External> directDatabase,
        Path dataDirectory,
        Optional<URI> publicUrl,
        TokenSettings tokens,
        List<String> corsOrigins,
        RegistrationMode registration,
        Optional<IdentityProviderSettings> identityProvider,
        boolean rateLimits,
        boolean docs) {

    /// Whether a limiter of ours is at work.
    enum RateLimits {
        ON,
        OFF
    }

    /// Reads the variables from `source`, which answers `null` for one that is not set.
    ///
    /// @throws BadSettings with every mistake
    public static ChatSettings read(Function<String, @Nullable String> source) {
        var reader = new SettingReader(source);
        var settings = read(reader);
        if (!reader.problems().isEmpty()) {
            throw new BadSettings(reader.problems());
        }
        return settings;
    }

    private static ChatSettings read(SettingReader reader) {
        var external = reader.text(DatabaseUrl.VARIABLE).isPresent();
        var network = NetworkSettings.read(reader, external);
        var registration = registration(reader, external);
        return new ChatSettings(
                LoggingSettings.read(reader, external),
                network,
                database(reader),
                directDatabase(reader, external),
                dataDirectory(reader),
                PublicUrl.parse(reader, network),
                tokens(reader, external),
                CorsOrigins.parse(reader, external),
                registration,
                IdentityProviderSettings.read(reader, registration),
                reader.choice("RATE_LIMITS", RateLimits.class, RateLimits.ON) == RateLimits.ON,
                reader.flag("DOCS_ENABLED", !external));
    }

    /// Whether browsers reach this server over HTTPS, whoever speaks it.
    public boolean isEncrypted() {
        return network.tls().isPresent()
                || publicUrl.map(URI::getScheme).filter("https"::equals).isPresent();
    }

    private static RegistrationMode registration(SettingReader reader, boolean production) {
        var usual = production ? RegistrationMode.INVITE : RegistrationMode.OPEN;
        return reader.choice("REGISTRATION", RegistrationMode.class, usual);
    }

    private static DatabaseSettings database(SettingReader reader) {
        var pooled = reader.text(DatabaseUrl.DIRECT_VARIABLE).isPresent();
        return DatabaseUrl.parse(DatabaseUrl.VARIABLE, reader)
                .<DatabaseSettings>map(found -> pooled ? found.behindPooler() : found)
                .orElseGet(DatabaseSettings.Embedded::new);
    }

    private static Optional<DatabaseSettings.External> directDatabase(SettingReader reader, boolean external) {
        var direct = DatabaseUrl.parse(DatabaseUrl.DIRECT_VARIABLE, reader);
        if (direct.isPresent() && !external) {
            reader.complain(
                    DatabaseUrl.DIRECT_VARIABLE,
                    "stands for another way to DATABASE_URL, which is not set",
                    "set both, or neither");
        }
        return direct;
    }

    private static Path dataDirectory(SettingReader reader) {
        return reader.text("DATA_DIR")
                .map(Path::of)
                .orElseGet(() -> Path.of(System.getProperty("user.home"), ".confab"))
                .toAbsolutePath()
                .normalize();
    }

    private static TokenSettings tokens(SettingReader reader, boolean production) {
        var algorithm = reader.choice("ALGORITHM", TokenSettings.Algorithm.class, TokenSettings.Algorithm.HS256);
        return new TokenSettings(
                algorithm,
                SecretKey.parse(reader, algorithm, production),
                Duration.ofMinutes(reader.number("ACCESS_TOKEN_EXPIRE_MINUTES", 1, 1440, 60)),
                Duration.ofDays(reader.number("REFRESH_TOKEN_EXPIRE_DAYS", 1, 365, 30)));
    }
}
