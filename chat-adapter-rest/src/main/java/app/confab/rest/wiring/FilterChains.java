package app.confab.rest.wiring;

import app.confab.domain.refusals.Refusal;
import app.confab.rest.problems.FilterProblems;
import app.confab.rest.sessions.BearerSessions;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.security.web.firewall.StrictHttpFirewall;

/// Three kinds of paths: the API's few open ones, where nobody looks at a token; the rest of the API, closed to
/// whoever shows no good one; and everything else, which is the web client's files and the paths that check
/// their callers by themselves.
///
/// There is no CSRF token: no request is trusted for its cookies alone but refresh, logout and those of whoever comes
/// from the identity provider, whose cookies are SameSite=Strict and whose origin is checked.
@Configuration(proxyBeanMethods = false)
class FilterChains {
    private static final String[] OPEN = {
        "/api/v1/auth/register",
        "/api/v1/auth/login",
        "/api/v1/auth/refresh",
        "/api/v1/auth/logout",
        "/api/v1/auth/identity/departure",
        "/api/v1/auth/identity/arrival",
        "/api/v1/auth/identity/login",
        "/api/v1/auth/identity/register",
        "/api/v1/server"
    };

    private final FilterProblems problems;
    private final AnswerHeaders headers;
    private final CrossOrigin crossOrigin;

    FilterChains(FilterProblems problems, AnswerHeaders headers, CrossOrigin crossOrigin) {
        this.problems = problems;
        this.headers = headers;
        this.crossOrigin = crossOrigin;
    }

    @Bean
    @Order(1)
    SecurityFilterChain openApi(HttpSecurity http) {
        return stateless(http.securityMatcher(OPEN))
                .cors(cors -> cors.configurationSource(crossOrigin))
                .headers(headers::ofApi)
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain closedApi(HttpSecurity http, BearerSessions sessions) {
        return stateless(http.securityMatcher("/api/**"))
                .cors(cors -> cors.configurationSource(crossOrigin))
                .headers(headers::ofApi)
                .oauth2ResourceServer(bearer -> bearer.authenticationManagerResolver(_ -> sessions)
                        .authenticationEntryPoint((request, response, _) ->
                                problems.answer(request, response, new Refusal.Unauthenticated())))
                .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                .addFilterAfter(new LoggedAccounts(), AuthorizationFilter.class)
                .build();
    }

    @Bean
    @Order(3)
    SecurityFilterChain everythingElse(HttpSecurity http) {
        return stateless(http).headers(headers::ofPages).build();
    }

    /// Paths are looked at closely, methods are not: whoever knows a path says which ones it has. Nor are headers'
    /// values, in which anybody may send bytes beyond ASCII (RFC 9110 section 5.5): whoever reads one takes out of
    /// it what they know, and control characters have not come past the server.
    @Bean
    HttpFirewall httpFirewall() {
        var firewall = new StrictHttpFirewall();
        firewall.setUnsafeAllowAnyHttpMethod(true);
        firewall.setAllowedHeaderValues(_ -> true);
        return firewall;
    }

    /// A path that the firewall does not let in leads nowhere.
    @Bean
    RequestRejectedHandler requestRejectedHandler() {
        return (request, response, _) -> problems.answer(request, response, new Refusal.NotFound("path"));
    }

    private static HttpSecurity stateless(HttpSecurity http) {
        return http.csrf(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS));
    }
}
