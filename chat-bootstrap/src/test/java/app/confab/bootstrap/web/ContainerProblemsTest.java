package app.confab.bootstrap.web;

import static org.assertj.core.api.Assertions.assertThat;

import app.confab.application.kernel.PinnedStamps;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.LocalConnector;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.util.Callback;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class ContainerProblemsTest {
    private static final String REQUEST = "GET / HTTP/1.1\r\nHost: localhost\r\n\r\n";

    private final Server server = new Server();
    private final LocalConnector connector = new LocalConnector(server);
    private final Failing failing = new Failing();

    @BeforeEach
    void start() throws Exception {
        var stamps = PinnedStamps.at("2026-11-28T09:00:00.123Z");
        server.setErrorHandler(ContainerProblems.handler(stamps, new JsonMapper()));
        server.addConnector(connector);
        server.setHandler(failing);
        server.setStopTimeout(5_000);
        server.start();
    }

    @AfterEach
    void stop() throws Exception {
        server.stop();
    }

    @Test
    void whatFailsIsAFaultOfOurs() throws Exception {
        assertThat(connector.getResponse(REQUEST)).contains("HTTP/1.1 500 ", "\"code\":\"internal\"");
    }

    /// What it needed may be gone already, and another node has it.
    @Test
    void whatFailsWhileTheServerStopsIsUnavailable() throws Exception {
        failing.meanwhile = () -> {
            Thread.ofVirtual().start(this::stopQuietly);
            while (server.isRunning()) {
                Thread.onSpinWait();
            }
        };

        assertThat(connector.getResponse(REQUEST)).contains("HTTP/1.1 503 ", "\"code\":\"unavailable\"");
    }

    private void stopQuietly() {
        try {
            server.stop();
        } catch (Exception failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static final class Failing extends Handler.Abstract {
        private Runnable meanwhile = () -> {};

        @Override
        public boolean handle(Request request, Response response, Callback callback) {
            meanwhile.run();
            throw new IllegalStateException("broken");
        }
    }
}
