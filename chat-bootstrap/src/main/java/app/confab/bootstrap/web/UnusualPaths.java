package app.confab.bootstrap.web;

import org.eclipse.jetty.ee11.servlet.ServletHandler;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.Server;
import org.springframework.boot.jetty.ConfigurableJettyWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/// Lets paths like `/a//b` or `/a%2Fb` through to the filter chain, whose firewall refuses them with a problem
/// document and a request id. Jetty itself would answer with a page of its own that has neither.
@Component
class UnusualPaths implements WebServerFactoryCustomizer<ConfigurableJettyWebServerFactory> {
    private static final UriCompliance LET_THROUGH = UriCompliance.DEFAULT.with(
            "let-through",
            UriCompliance.Violation.AMBIGUOUS_EMPTY_SEGMENT,
            UriCompliance.Violation.AMBIGUOUS_PATH_ENCODING,
            UriCompliance.Violation.AMBIGUOUS_PATH_PARAMETER,
            UriCompliance.Violation.AMBIGUOUS_PATH_SEGMENT,
            UriCompliance.Violation.AMBIGUOUS_PATH_SEPARATOR,
            UriCompliance.Violation.SUSPICIOUS_PATH_CHARACTERS);

    @Override
    public void customize(ConfigurableJettyWebServerFactory factory) {
        factory.addServerCustomizers(UnusualPaths::letThrough);
    }

    private static void letThrough(Server server) {
        for (var configuration : server.getContainedBeans(HttpConfiguration.class)) {
            configuration.setUriCompliance(LET_THROUGH);
        }
        for (var handler : server.getContainedBeans(ServletHandler.class)) {
            handler.setDecodeAmbiguousURIs(true);
        }
    }
}
