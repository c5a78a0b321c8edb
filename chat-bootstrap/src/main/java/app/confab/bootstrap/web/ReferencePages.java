package app.confab.bootstrap.web;

import app.confab.bootstrap.settings.ChatSettings;
import java.util.Map;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// Shows the API's documents to who is allowed to know them: as they are, at `/docs` to try the calls out, at
/// `/redoc` and `/redoc/websocket` to read. Switched off, there is nothing at these paths.
@Configuration(proxyBeanMethods = false)
class ReferencePages implements WebMvcConfigurer {
    private static final String FILES = "classpath:/reference/";

    /// Only what this server sends runs, is shown or asked. The reader of `/redoc` fills style sheets that are
    /// empty at first, so that the empty one's hash is all that it needs; its font for code lies in its script.
    static final Map<String, String> POLICIES = Map.of(
            "/docs", policy("style-src 'self'; font-src 'self'"),
            "/redoc", policy(emptyStyles() + "; font-src 'self' data:"),
            "/redoc/websocket", policy(emptyStyles() + "; font-src 'self' data:"));

    private final boolean shown;

    ReferencePages(ChatSettings settings) {
        this.shown = settings.docs();
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        if (shown) {
            addFiles(registry, "docs/");
            addFiles(registry, "redoc/");
        }
    }

    @Override
    public void addViewControllers(ViewControllerRegistry registry) {
        if (shown) {
            registry.addViewController("/docs").setViewName("forward:/docs/index.html");
            registry.addViewController("/redoc").setViewName("forward:/redoc/index.html");
        }
    }

    private static void addFiles(ResourceHandlerRegistry registry, String folder) {
        registry.addResourceHandler("/" + folder + "**")
                .addResourceLocations(FILES + folder)
                .setCacheControl(CacheControl.noCache())
                .resourceChain(true)
                .addResolver(new PageResolver());
    }

    private static String emptyStyles() {
        return "style-src 'self' 'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='";
    }

    private static String policy(String looks) {
        return "default-src 'none'; script-src 'self'; connect-src 'self'; img-src 'self' data:; base-uri 'none'; "
                + "form-action 'none'; frame-ancestors 'none'; " + looks;
    }
}
