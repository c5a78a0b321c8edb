package app.confab.bootstrap.system;

import app.confab.bootstrap.process.ConfabProcess;
import app.confab.bootstrap.process.TestCertificate;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;

/// nginx with the configuration that `deploy/` ships, of which only what is marked as the operator's own is replaced:
/// the name, the certificate, the ports and the server's address.
///
/// @param plainPort leads to HTTPS
record Nginx(Program program, int port, int plainPort) implements AutoCloseable {
    private static final Path SHIPPED = Path.of("..", "deploy", "nginx", "confab.conf");

    /// What a distribution's nginx.conf has around it.
    private static final String AROUND = """
            user %s;
            worker_processes 1;
            daemon off;
            pid nginx.pid;
            error_log stderr;
            events { worker_connections 1024; }
            http {
                access_log off;
                client_body_temp_path body;
                proxy_temp_path proxy;
                fastcgi_temp_path fastcgi;
                uwsgi_temp_path uwsgi;
                scgi_temp_path scgi;
                include confab.conf;
            }
            """.formatted(System.getProperty("user.name"));

    static Nginx start(Path folder, TestCertificate certificate, int port, int serverPort) throws IOException {
        var plainPort = ConfabProcess.freePort();
        var site = Files.readString(SHIPPED)
                .replace("chat.example.com", "localhost")
                .replace(
                        "/etc/ssl/confab/fullchain.pem",
                        certificate.certificate().toString())
                .replace("/etc/ssl/confab/privkey.pem", certificate.key().toString())
                .replace("127.0.0.1:8000", "127.0.0.1:" + serverPort)
                .replaceAll("listen (\\[::]:)?443", "listen $1" + port)
                .replaceAll("listen (\\[::]:)?80;", "listen $1" + plainPort + ";");
        Files.writeString(folder.resolve("confab.conf"), withoutWhatTheMachineLacks(site));
        Files.writeString(folder.resolve("nginx.conf"), AROUND);
        var program = Program.start(
                folder,
                port,
                "nginx",
                "-p",
                folder + "/",
                "-c",
                folder.resolve("nginx.conf").toString(),
                "-e",
                "stderr");
        return new Nginx(program, port, plainPort);
    }

    URI uri() {
        return URI.create("https://localhost:" + port);
    }

    URI plainUri() {
        return URI.create("http://localhost:" + plainPort);
    }

    private static String withoutWhatTheMachineLacks(String site) {
        return Files.exists(Path.of("/proc/net/if_inet6")) ? site : site.replaceAll("(?m)^.*listen \\[::].*$", "");
    }

    @Override
    public void close() {
        program.close();
    }
}
