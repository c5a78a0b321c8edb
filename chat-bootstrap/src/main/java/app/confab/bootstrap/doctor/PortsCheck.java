package app.confab.bootstrap.doctor;

import app.confab.bootstrap.settings.ChatSettings;
import app.confab.bootstrap.settings.NetworkSettings;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;

/// Whether the ports are free, or taken by a Confab that is well.
final class PortsCheck {
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private PortsCheck() {}

    static List<Finding> of(ChatSettings settings) {
        var network = settings.network();
        var findings = new Findings("ports");
        var port = isFree(network.host(), network.port());
        var managementPort = isFree(network.managementHost(), network.managementPort());
        if (port && managementPort) {
            return findings.good("%d and %d are free: no Confab runs here"
                            .formatted(network.port(), network.managementPort()))
                    .all();
        }
        return switch (health(network)) {
            case "UP" ->
                findings.good("a Confab serves on %d, and is healthy".formatted(network.port()))
                        .all();
            case "" -> taken(findings, network, port, managementPort);
            default ->
                findings.bad(
                                "a Confab serves on %d, and is not healthy".formatted(network.port()),
                                "read its log; GET /health says which part is down")
                        .all();
        };
    }

    private static List<Finding> taken(
            Findings findings, NetworkSettings network, boolean port, boolean managementPort) {
        if (!port) {
            findings.bad(
                    "port %d of %s can't be listened on".formatted(network.port(), network.host()),
                    "stop the program that uses it, or choose another one with PORT");
        }
        if (!managementPort) {
            findings.bad(
                    "port %d of %s can't be listened on".formatted(network.managementPort(), network.managementHost()),
                    "stop the program that uses it, or choose another one with MANAGEMENT_PORT");
        }
        return findings.all();
    }

    /// Spring's 0 and -1, any port and none, are not taken.
    private static boolean isFree(String host, int port) {
        if (port < 1) {
            return true;
        }
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(host, port));
            return true;
        } catch (IOException taken) {
            return false;
        }
    }

    /// What the Confab there says of itself; nothing where there is none.
    private static String health(NetworkSettings network) {
        var host = network.managementHost().matches("0\\.0\\.0\\.0|::") ? "127.0.0.1" : network.managementHost();
        var address = URI.create("http://%s:%d/actuator/health".formatted(bracketed(host), network.managementPort()));
        try (var client = HttpClient.newBuilder().connectTimeout(PATIENCE).build()) {
            var request = HttpRequest.newBuilder(address).timeout(PATIENCE).build();
            var body = client.send(request, BodyHandlers.ofString()).body();
            return body.replaceFirst("(?s).*?\"status\":\"([A-Z_]+)\".*", "$1").replaceFirst("(?s).*[^A-Z_].*", "");
        } catch (IOException nobody) {
            return "";
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return "";
        }
    }

    private static String bracketed(String host) {
        return host.contains(":") && !host.startsWith("[") ? "[" + host + "]" : host;
    }
}
