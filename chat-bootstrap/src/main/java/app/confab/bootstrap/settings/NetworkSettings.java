package app.confab.bootstrap.settings;

import java.util.Set;

/// Where the process listens.
///
/// @param managementPort metrics and internals, on the loopback interface
public record NetworkSettings(String host, int port, int managementPort) {
    private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "localhost", "::1", "[::1]");

    /// Whether only programs on this machine can connect.
    public boolean isLoopback() {
        return LOOPBACK.contains(host);
    }

    static NetworkSettings read(SettingReader reader, boolean production) {
        var host = reader.text("HOST").map(String::strip).orElse(production ? "0.0.0.0" : "127.0.0.1");
        var port = reader.number("PORT", 1, 65_534, 8000);
        var managementPort = reader.number("MANAGEMENT_PORT", 1, 65_535, port + 1);
        if (managementPort == port) {
            reader.complain("MANAGEMENT_PORT", "is the same as PORT", "choose another port for one of them");
        }
        return new NetworkSettings(host, port, managementPort);
    }
}
