package app.confab.embeddedpostgres;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/// Where PostgreSQL lives and how it runs.
///
/// @param home the folder of data, password and log; made when it is missing
/// @param binaries the folder that PostgreSQL's programs are unpacked into, which several homes may share
/// @param serverSettings further settings of the server (`postgresql.conf`); they can't move it off the loopback
public record EmbeddedPostgresSettings(
        Path home, Path binaries, Durability durability, Map<String, String> serverSettings) {

    private static final Pattern NAME = Pattern.compile("[a-z_][a-z0-9_.]*");

    public EmbeddedPostgresSettings {
        serverSettings = Map.copyOf(serverSettings);
        serverSettings.forEach(EmbeddedPostgresSettings::check);
    }

    /// A durable server in `home`, its programs beside its data.
    public static EmbeddedPostgresSettings in(Path home) {
        return new EmbeddedPostgresSettings(home, home, Durability.DURABLE, Map.of());
    }

    public EmbeddedPostgresSettings withBinaries(Path folder) {
        return new EmbeddedPostgresSettings(home, folder, durability, serverSettings);
    }

    public EmbeddedPostgresSettings with(Durability wanted) {
        return new EmbeddedPostgresSettings(home, binaries, wanted, serverSettings);
    }

    public EmbeddedPostgresSettings withServerSetting(String name, String value) {
        var settings = new LinkedHashMap<>(serverSettings);
        settings.put(name, value);
        return new EmbeddedPostgresSettings(home, binaries, durability, settings);
    }

    private static void check(String name, String value) {
        if (!NAME.matcher(name).matches() || value.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("not a server setting: " + name);
        }
    }
}
