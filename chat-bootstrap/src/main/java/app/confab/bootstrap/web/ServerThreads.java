package app.confab.bootstrap.web;

import java.util.concurrent.Executors;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.springframework.boot.jetty.ConfigurableJettyWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/// Has Jetty accept and select on threads of the platform, and do on virtual ones whatever may block. A virtual
/// thread that selects is itself woken by another one, for each lot of sockets that can be read.
@Component
class ServerThreads implements WebServerFactoryCustomizer<ConfigurableJettyWebServerFactory> {
    /// For acceptors and selectors, which grow with the processors; more than that are only made where needed.
    private static final int MOST_OF_PLATFORM = 64;

    private static final int FEWEST_OF_PLATFORM = 2;

    @Override
    public void customize(ConfigurableJettyWebServerFactory factory) {
        var threads = new QueuedThreadPool(MOST_OF_PLATFORM, FEWEST_OF_PLATFORM);
        threads.setName("jetty");
        threads.setReservedThreads(0);
        threads.setVirtualThreadsExecutor(Executors.newThreadPerTaskExecutor(
                Thread.ofVirtual().name("jetty-", 0).factory()));
        factory.setThreadPool(threads);
    }
}
