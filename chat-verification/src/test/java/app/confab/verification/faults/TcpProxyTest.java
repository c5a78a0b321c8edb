package app.confab.verification.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import app.confab.verification.faults.TcpProxy.Direction;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Through the proxy, with a server behind it that says each byte again.
class TcpProxyTest {
    private ServerSocket server;
    private TcpProxy proxy;

    @BeforeEach
    void start() throws IOException {
        server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::echo);
        proxy = new TcpProxy(server.getLocalPort());
    }

    @AfterEach
    void stop() throws IOException {
        proxy.close();
        server.close();
    }

    @Test
    void passesOnWhatComes() throws IOException {
        try (var client = connect()) {
            assertThat(saysAgain(client, 7)).isEqualTo(7);
            assertThat(saysAgain(client, 8)).isEqualTo(8);
        }
    }

    @Test
    void cutsConnectionsAndTakesNewOnes() throws IOException {
        try (var client = connect()) {
            saysAgain(client, 7);
            proxy.cut();

            await().untilAsserted(
                            () -> assertThatThrownBy(() -> expectLife(client)).isInstanceOf(IOException.class));
        }
        try (var client = connect()) {
            assertThat(saysAgain(client, 9)).isEqualTo(9);
        }
    }

    @Test
    void takesNoNewOnesUntilItIsMended() throws IOException {
        proxy.refuse();
        try (var client = connect()) {
            await().untilAsserted(
                            () -> assertThatThrownBy(() -> expectLife(client)).isInstanceOf(IOException.class));
        }
        proxy.mend();
        try (var client = connect()) {
            assertThat(saysAgain(client, 9)).isEqualTo(9);
        }
    }

    @Test
    void holdsWhatIsSentUntilItIsMended() throws IOException {
        for (var direction : Direction.values()) {
            try (var client = connect()) {
                saysAgain(client, 7);
                proxy.hold(direction);
                client.getOutputStream().write(8);
                client.setSoTimeout(100);

                assertThatThrownBy(() -> client.getInputStream().read()).isInstanceOf(SocketTimeoutException.class);
                proxy.mend();
                client.setSoTimeout(10_000);
                assertThat(client.getInputStream().read()).isEqualTo(8);
            }
        }
    }

    private Socket connect() throws IOException {
        var client = new Socket(InetAddress.getLoopbackAddress(), proxy.port());
        client.setSoTimeout(10_000);
        return client;
    }

    private static int saysAgain(Socket client, int what) throws IOException {
        client.getOutputStream().write(what);
        return client.getInputStream().read();
    }

    private static void expectLife(Socket client) throws IOException {
        if (saysAgain(client, 1) < 0) {
            throw new IOException("at its end");
        }
    }

    private void echo() {
        while (!server.isClosed()) {
            try {
                var client = server.accept();
                Thread.ofVirtual().start(() -> echo(client));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private static void echo(Socket client) {
        try (client) {
            client.getInputStream().transferTo(client.getOutputStream());
        } catch (IOException cut) {
            // As some tests want it.
        }
    }
}
