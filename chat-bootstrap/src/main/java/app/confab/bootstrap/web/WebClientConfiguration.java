package app.confab.bootstrap.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import tools.jackson.databind.json.JsonMapper;

/// Serves the static build of the web client.
@Configuration(proxyBeanMethods = false)
class WebClientConfiguration implements WebMvcConfigurer {
    private static final String FILES = "classpath:/static/";

    /// As the web client's build writes it.
    record PolicyFile(
            Map<String, String> pages,
            @JsonProperty("default") String fallback) {}

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/_next/static/**")
                .addResourceLocations(FILES + "_next/static/")
                .setCacheControl(
                        CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable());
        registry.addResourceHandler("/**")
                .addResourceLocations(FILES)
                .setCacheControl(CacheControl.noCache())
                .resourceChain(true)
                .addResolver(new PageResolver());
    }

    @Bean
    FilterRegistrationBean<ContentSecurityPolicyFilter> contentSecurityPolicy(
            @Value("classpath:/web/csp.json") Resource file, JsonMapper json) throws IOException {
        var registration = new FilterRegistrationBean<>(
                new ContentSecurityPolicyFilter(policies(file, json).with(ReferencePages.POLICIES)));
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 100);
        return registration;
    }

    private static ContentSecurityPolicies policies(Resource file, JsonMapper json) throws IOException {
        if (!file.exists()) {
            return ContentSecurityPolicies.STRICTEST;
        }
        try (var stream = file.getInputStream()) {
            var read = json.readValue(stream, PolicyFile.class);
            return new ContentSecurityPolicies(read.pages(), read.fallback());
        }
    }
}
