package app.confab.embeddedpostgres;

import java.io.IOException;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/// The server's settings: fit for a chat on a small machine, written anew at each start.
record ServerConfiguration(Durability durability, Map<String, String> further) {

    private static final int WITH_IO_METHOD = 18;

    void write(Home home, int port, int major) throws IOException {
        var lines = settings(port, major).entrySet().stream()
                .map(setting -> setting.getKey() + " = '" + quoted(setting.getValue()) + "'\n")
                .collect(Collectors.joining());
        Files.writeString(home.data().resolve(Cluster.CONFIGURATION), lines);
    }

    private Map<String, String> settings(int port, int major) {
        var settings = new LinkedHashMap<String, String>();
        settings.put("max_connections", "100");
        settings.put("shared_buffers", "128MB");
        settings.put("max_wal_size", "512MB");
        settings.put("jit", "off");
        if (major >= WITH_IO_METHOD) {
            settings.put("io_method", "sync");
        }
        settings.put("timezone", "UTC");
        settings.put("log_timezone", "UTC");
        settings.put("log_line_prefix", "%m [%p] ");
        // A statement, or the values that a constraint names, could hold what people wrote.
        settings.put("log_min_error_statement", "panic");
        settings.put("log_error_verbosity", "terse");
        if (durability == Durability.FAST) {
            settings.put("fsync", "off");
            settings.put("synchronous_commit", "off");
            settings.put("full_page_writes", "off");
        }
        settings.putAll(further);
        settings.put("listen_addresses", "127.0.0.1");
        settings.put("unix_socket_directories", "");
        settings.put("port", String.valueOf(port));
        return settings;
    }

    private static String quoted(String value) {
        return value.replace("\\", "\\\\").replace("'", "''");
    }
}
