package app.confab.rest.wiring;

import app.confab.rest.WebSettings;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpHeaders;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.header.writers.StaticHeadersWriter;
import org.springframework.stereotype.Component;

/// What every answer tells browsers. A header that the answer sets by itself stands, e.g. a page's own policy.
@Component
final class AnswerHeaders {
    private static final String NOTHING = "default-src 'none'; frame-ancestors 'none'";
    private static final String OWN_FILES =
            "default-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";
    private static final String NO_DEVICES =
            "camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()";

    private final WebSettings settings;

    AnswerHeaders(WebSettings settings) {
        this.settings = settings;
    }

    /// Answers of the API are data of one person: nobody stores them, and a browser that shows one runs
    /// nothing.
    void ofApi(HeadersConfigurer<HttpSecurity> headers) {
        ofAll(headers, NOTHING);
        headers.addHeaderWriter(new StaticHeadersWriter(HttpHeaders.CACHE_CONTROL, "no-store"));
    }

    void ofPages(HeadersConfigurer<HttpSecurity> headers) {
        ofAll(headers, OWN_FILES);
    }

    private void ofAll(HeadersConfigurer<HttpSecurity> headers, String contentPolicy) {
        headers.cacheControl(HeadersConfigurer.CacheControlConfig::disable)
                .xssProtection(HeadersConfigurer.XXssConfig::disable)
                .frameOptions(HeadersConfigurer.FrameOptionsConfig::deny)
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(permissions -> permissions.policy(NO_DEVICES))
                .contentSecurityPolicy(content -> content.policyDirectives(contentPolicy))
                .httpStrictTransportSecurity(
                        hsts -> hsts.includeSubDomains(false).requestMatcher(this::cameOverHttps));
    }

    private boolean cameOverHttps(HttpServletRequest request) {
        return settings.alwaysSecure() || request.isSecure();
    }
}
