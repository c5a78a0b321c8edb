package app.confab.bootstrap.operations;

import app.confab.bootstrap.settings.ChatSettings;
import app.confab.bootstrap.settings.LoopbackNames;
import java.net.URI;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Says where to open the chat, once it can be opened.
@Component
class Greeting {
    private static final Logger log = LoggerFactory.getLogger(Greeting.class);

    private final ChatSettings settings;

    Greeting(ChatSettings settings) {
        this.settings = settings;
    }

    @EventListener
    void greet(ApplicationReadyEvent ready) {
        if (ready.getApplicationContext() instanceof WebServerApplicationContext server
                && server.getWebServer() != null) {
            log.info("Confab is ready: open {}", address(server.getWebServer().getPort()));
            warnOfPlainHttp();
        }
    }

    private String address(int port) {
        return settings.publicUrl()
                .map(URI::toString)
                .orElseGet(() -> settings.network().scheme() + "://" + host() + ":" + port);
    }

    private void warnOfPlainHttp() {
        settings.publicUrl()
                .filter(url -> "http".equals(url.getScheme()) && !LoopbackNames.include(url.getHost()))
                .ifPresent(url -> log.warn(
                        "PUBLIC_URL {} is not encrypted: everybody on the way can read along. Put TLS in front.", url));
    }

    private String host() {
        var host = settings.network().host();
        return switch (host) {
            case "0.0.0.0", "::" -> "127.0.0.1";
            default -> host.contains(":") && !host.startsWith("[") ? "[" + host + "]" : host;
        };
    }
}
