package app.confab.bootstrap.web;

import app.confab.bootstrap.settings.CertificatePair;
import app.confab.bootstrap.settings.ChatSettings;
import app.confab.bootstrap.settings.SettingsInitializer;
import app.confab.bootstrap.settings.TlsSettings;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.SecureRequestCustomizer;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.SslConnectionFactory;
import org.eclipse.jetty.util.ssl.SslContextFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.jetty.ConfigurableJettyWebServerFactory;
import org.springframework.boot.ssl.SslBundle;
import org.springframework.boot.ssl.SslBundles;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/// Shows a renewed certificate to whoever connects from then on, without a restart; connections that are open stay. A
/// pair that cannot be used is told of, and the last good one goes on.
@Component
class RenewedCertificates implements WebServerFactoryCustomizer<ConfigurableJettyWebServerFactory> {
    private static final Logger log = LoggerFactory.getLogger(RenewedCertificates.class);

    private final Optional<TlsSettings> tls;
    private final SslBundles bundles;

    RenewedCertificates(ChatSettings settings, SslBundles bundles) {
        this.tls = settings.network().tls();
        this.bundles = bundles;
    }

    @Override
    public void customize(ConfigurableJettyWebServerFactory factory) {
        tls.ifPresent(files -> factory.addServerCustomizers(server -> follow(files, server)));
    }

    private void follow(TlsSettings files, Server server) {
        leaveNamesAlone(server);
        connections(server)
                .forEach(ssl -> bundles.addBundleUpdateHandler(
                        SettingsInitializer.TLS_BUNDLE, bundle -> renew(files, bundle, ssl.getSslContextFactory())));
    }

    private static Stream<SslConnectionFactory> connections(Server server) {
        return Stream.of(server.getConnectors())
                .flatMap(connector -> connector.getConnectionFactories().stream())
                .filter(SslConnectionFactory.class::isInstance)
                .map(SslConnectionFactory.class::cast);
    }

    private static void renew(TlsSettings files, SslBundle bundle, SslContextFactory.Server factory) {
        try {
            var pair = CertificatePair.read(files);
            factory.reload(_ -> factory.setKeyStore(bundle.getStores().getKeyStore()));
            log.info("The certificate has been renewed; it is good until {}", pair.expiresAt());
        } catch (Exception unusable) {
            log.warn("The renewed certificate is not used, the last good one goes on: {}", unusable.getMessage());
        }
    }

    /// Which names are ours is [KnownHostFilter]'s to say; a health check calls by whatever address it has.
    private static void leaveNamesAlone(Server server) {
        Stream.of(server.getConnectors())
                .map(connector -> connector.getConnectionFactory(HttpConnectionFactory.class))
                .map(http -> http.getHttpConfiguration().getCustomizer(SecureRequestCustomizer.class))
                .forEach(secure -> secure.setSniHostCheck(false));
    }
}
