package app.confab.embeddedpostgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;

/// A port of the loopback that nobody listens on at this moment.
final class FreePort {

    private static final byte[] LOOPBACK = {127, 0, 0, 1};

    private FreePort() {}

    static int choose() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getByAddress(LOOPBACK))) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
