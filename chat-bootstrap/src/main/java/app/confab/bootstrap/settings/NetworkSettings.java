package app.confab.bootstrap.settings;

import java.util.Optional;

/// Where the process listens, and whom it believes.
///
/// @param managementPort metrics and internals, on `managementHost`
/// @param tls where `port` speaks HTTPS, and nothing else
public record NetworkSettings(
        String host,
        int port,
        String managementHost,
        int managementPort,
        TrustedProxies trustedProxies,
        Optional<TlsSettings> tls) {
    private static final int ANY_FREE = 0;
    private static final int NONE = -1;

    /// Whether only programs on this machine can connect.
    public boolean isLoopback() {
        return LoopbackNames.include(host) || host.equals("::1");
    }

    /// What `port` speaks.
    public String scheme() {
        return tls.isPresent() ? "https" : "http";
    }

    static NetworkSettings read(SettingReader reader, boolean production) {
        var host = host(reader, "server.address", "HOST", production ? "0.0.0.0" : "127.0.0.1");
        var port = port(reader, "server.port", "PORT", 65_534, 8000);
        var managementHost = host(reader, "management.server.address", "MANAGEMENT_HOST", "127.0.0.1");
        var managementPort = port(
                reader, "management.server.port", "MANAGEMENT_PORT", 65_535, port > ANY_FREE ? port + 1 : ANY_FREE);
        if (managementPort == port && port > ANY_FREE) {
            reader.complain("MANAGEMENT_PORT", "is the same as PORT", "choose another port for one of them");
        }
        return new NetworkSettings(
                host, port, managementHost, managementPort, TrustedProxies.read(reader), TlsSettings.read(reader));
    }

    private static String host(SettingReader reader, String springs, String ours, String otherwise) {
        return reader.text(set(reader, springs, ours)).map(String::strip).orElse(otherwise);
    }

    /// Spring takes [#ANY_FREE] and [#NONE] for a port; under our names they would be mistakes.
    private static int port(SettingReader reader, String springs, String ours, int max, int otherwise) {
        var variable = set(reader, springs, ours);
        return reader.number(variable, variable.equals(springs) ? NONE : 1, max, otherwise);
    }

    /// Spring's own name where it is set: the server listens by it.
    private static String set(SettingReader reader, String springs, String ours) {
        return reader.text(springs).isPresent() ? springs : ours;
    }
}
