package app.confab.bootstrap.web;

import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.eclipse.jetty.util.thread.VirtualThreadPool;
import org.springframework.boot.jetty.ConfigurableJettyWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/// Has Jetty accept and select on threads of the platform, and do on virtual ones whatever may block. A virtual
/// thread that selects is itself woken by another one, for each lot of sockets that can be read.
@Component
class ServerThreads implements WebServerFactoryCustomizer<ConfigurableJettyWebServerFactory> {
    /// Of requests that are under way at the same time; the others wait.
    private static final int MOST_REQUESTS = 200;

    /// Jetty makes a selector for sixteen of these, and one for two processors at most. They are only made where
    /// needed:
    /// beside acceptors and selectors that is for what TLS has decrypted already.
    private static final int MOST_OF_PLATFORM =
            Math.max(MOST_REQUESTS, 8 * Runtime.getRuntime().availableProcessors());

    private static final int FEWEST_OF_PLATFORM = 2;

    @Override
    public void customize(ConfigurableJettyWebServerFactory factory) {
        var requests = new VirtualThreadPool(MOST_REQUESTS);
        requests.setName("jetty-");
        var threads = new QueuedThreadPool(MOST_OF_PLATFORM, FEWEST_OF_PLATFORM);
        threads.setName("jetty");
        threads.setReservedThreads(0);
        threads.setVirtualThreadsExecutor(requests);
        threads.addBean(requests);
        factory.setThreadPool(threads);
    }
}
