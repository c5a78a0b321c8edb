package app.confab.bootstrap.operations;

import app.confab.bootstrap.settings.ChatSettings;
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
            log.info(
                    "Confab is ready: open http://{}:{}",
                    host(),
                    server.getWebServer().getPort());
        }
    }

    private String host() {
        var host = settings.network().host();
        return switch (host) {
            case "0.0.0.0", "::" -> "127.0.0.1";
            default -> host.contains(":") ? "[" + host + "]" : host;
        };
    }
}
