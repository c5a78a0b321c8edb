package app.confab.bootstrap.settings;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Reads `postgresql://user:password@host:5432/dbname?option=value`, the form of libpq (PostgreSQL's manual,
/// section 34.1.1.2), also with `postgres://`. Options go to the JDBC driver, which knows `sslmode`,
/// `sslrootcert` and others under libpq's names.
final class DatabaseUrl {
    static final String VARIABLE = "DATABASE_URL";
    static final String DIRECT_VARIABLE = "DATABASE_DIRECT_URL";

    private static final String MEND = "write it as postgresql://user:password@host:5432/dbname,"
            + " with special characters of user and password percent-encoded";

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
        if (uri.getHost() == null) {
            return complaint(variable, reader, "names no host that can be read");
        }
        var database = decoded(uri.getRawPath()).replaceFirst("^/", "");
        if (database.isBlank() || database.contains("/")) {
            return complaint(variable, reader, "names no database after the host");
        }
        var user = decoded(part(uri.getRawUserInfo(), 0));
        if (user.isBlank()) {
            return complaint(variable, reader, "names no user");
        }
        return Optional.of(new DatabaseSettings.External(jdbcUrl(uri), user, decoded(part(uri.getRawUserInfo(), 1))));
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

    private static String jdbcUrl(URI uri) {
        var port = uri.getPort() < 0 ? "" : ":" + uri.getPort();
        var options = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
        return "jdbc:postgresql://" + uri.getHost() + port + uri.getRawPath() + options;
    }

    private static String part(@Nullable String userInfo, int index) {
        var parts = userInfo == null ? new String[0] : userInfo.split(":", 2);
        return index < parts.length ? parts[index] : "";
    }

    /// Percent-decoding alone; a plus sign is a plus sign here.
    private static String decoded(@Nullable String raw) {
        return raw == null ? "" : URLDecoder.decode(raw.replace("+", "%2B"), StandardCharsets.UTF_8);
    }
}
