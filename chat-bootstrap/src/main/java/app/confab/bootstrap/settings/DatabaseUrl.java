package app.confab.bootstrap.settings;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads `postgresql://user:password@host:5432/dbname?option=value`, the form of libpq (PostgreSQL's manual,
/// section 34.1.1.2), also with `postgres://`. Options go to the JDBC driver, which knows `sslmode`,
/// `sslrootcert` and others under libpq's names.
final class DatabaseUrl {
    static final String VARIABLE = "DATABASE_URL";
    static final String DIRECT_VARIABLE = "DATABASE_DIRECT_URL";

    private static final String MEND = "write it as postgresql://user:password@host:5432/dbname,"
            + " with special characters of user and password percent-encoded";

    /// Read by hand: a host may have an underscore, as the services of compose files do, and no host of a URI has.
    private static final Pattern AUTHORITY = Pattern.compile("(?:(?<user>[^:@]*)(?::(?<password>[^@]*))?@)?"
            + "(?<address>(?:[A-Za-z0-9._-]+|\\[[0-9A-Fa-f:.]+])(?::(?<port>[0-9]{1,5}))?)");

    private static final String USER = "user";
    private static final String PASSWORD = "password";
    private static final String HOST_AND_PORT = "address";
    private static final String PORT = "port";
    private static final int LAST_PORT = 65_535;

    private DatabaseUrl() {}

    /// Empty where the variable is not set, and after a complaint to `reader`, which never repeats the value: it
    /// holds a password.
    static Optional<DatabaseSettings.External> parse(String variable, SettingReader reader) {
        return reader.text(variable).flatMap(value -> parse(variable, value, reader));
    }

    private static Optional<DatabaseSettings.External> parse(String variable, String value, SettingReader reader) {
        var uri = uri(value.strip());
        if (uri == null || !("postgresql".equals(uri.getScheme()) || "postgres".equals(uri.getScheme()))) {
            return complaint(variable, reader, "is no postgresql:// address");
        }
        var authority = AUTHORITY.matcher(Objects.requireNonNullElse(uri.getRawAuthority(), ""));
        if (!authority.matches() || !isPort(authority.group(PORT))) {
            return complaint(variable, reader, "names no host that can be read");
        }
        var database = decoded(uri.getRawPath()).replaceFirst("^/", "");
        if (database.isBlank() || database.contains("/")) {
            return complaint(variable, reader, "names no database after the host");
        }
        var user = decoded(authority.group(USER));
        if (user.isBlank()) {
            return complaint(variable, reader, "names no user");
        }
        return Optional.of(new DatabaseSettings.External(
                jdbcUrl(authority.group(HOST_AND_PORT), uri), user, decoded(authority.group(PASSWORD))));
    }

    private static boolean isPort(@Nullable String port) {
        return port == null || Integer.parseInt(port) <= LAST_PORT;
    }

    private static Optional<DatabaseSettings.External> complaint(
            String variable, SettingReader reader, String problem) {
        reader.complain(variable, problem, MEND);
        return Optional.empty();
    }

    private static @Nullable URI uri(String value) {
        try {
            return new URI(value);
        } catch (URISyntaxException notAnAddress) {
            return null;
        }
    }

    private static String jdbcUrl(String hostAndPort, URI uri) {
        var options = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
        return "jdbc:postgresql://" + hostAndPort + uri.getRawPath() + options;
    }

    /// Percent-decoding alone; a plus sign is a plus sign here.
    private static String decoded(@Nullable String raw) {
        return raw == null ? "" : URLDecoder.decode(raw.replace("+", "%2B"), StandardCharsets.UTF_8);
    }
}
