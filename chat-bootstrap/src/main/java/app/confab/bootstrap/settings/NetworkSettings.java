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

    /// Whether only programs on this machine can connect.
    public boolean isLoopback() {
        return LoopbackNames.include(host) || host.equals("::1");
    }

    /// What `port` speaks.
    public String scheme() {
        return tls.isPresent() ? "https" : "http";
    }

    static NetworkSettings read(SettingReader reader, boolean production) {
        var host = reader.text("HOST").map(String::strip).orElse(production ? "0.0.0.0" : "127.0.0.1");
        var port = reader.number("PORT", 1, 65_534, 8000);
        var managementHost = reader.text("MANAGEMENT_HOST").map(String::strip).orElse("127.0.0.1");
        var managementPort = reader.number("MANAGEMENT_PORT", 1, 65_535, port + 1);
        if (managementPort == port) {
            reader.complain("MANAGEMENT_PORT", "is the same as PORT", "choose another port for one of them");
        }
        return new NetworkSettings(
                host, port, managementHost, managementPort, TrustedProxies.read(reader), TlsSettings.read(reader));
    }
}
