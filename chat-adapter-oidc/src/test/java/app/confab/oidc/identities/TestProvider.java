package app.confab.oidc.identities;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.oidc.OidcUserInfo;
import org.springframework.security.oauth2.server.authorization.client.InMemoryRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;

/// Spring's authorization server on a port of its own. It knows a few people, each with [#PASSWORD], and this
/// server as a client with a secret and as one without.
final class TestProvider implements AutoCloseable {
    static final String CLIENT = "confab";
    static final String PUBLIC_CLIENT = "confab-public";
    static final String SECRET = "client secret with: reserved % characters";
    static final String PASSWORD = "password";

    private final ConfigurableApplicationContext context;

    private TestProvider(ConfigurableApplicationContext context) {
        this.context = context;
    }

    static TestProvider start(String returnTo) {
        var application = new SpringApplicationBuilder(Server.class)
                .properties(Map.of(
                        "server.port", "0",
                        "test.return-to", returnTo,
                        "spring.main.banner-mode", "off",
                        "logging.level.root", "warn"))
                .build();
        application.setRegisterShutdownHook(false);
        return new TestProvider(application.run());
    }

    String issuer() {
        return "http://localhost:" + context.getEnvironment().getRequiredProperty("local.server.port");
    }

    @Override
    public void close() {
        SpringApplication.exit(context);
    }

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    static class Server {

        @Bean
        RegisteredClientRepository clients(@Value("${test.return-to}") String returnTo) {
            return new InMemoryRegisteredClientRepository(
                    client(CLIENT, returnTo)
                            .clientSecret("{noop}" + SECRET)
                            .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                            .build(),
                    client(PUBLIC_CLIENT, returnTo)
                            .clientAuthenticationMethod(ClientAuthenticationMethod.NONE)
                            .build());
        }

        private static RegisteredClient.Builder client(String id, String returnTo) {
            return RegisteredClient.withId(UUID.randomUUID().toString())
                    .clientId(id)
                    .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                    .redirectUri(returnTo)
                    .scopes(scopes -> scopes.addAll(List.of("openid", "profile", "email")))
                    .clientSettings(ClientSettings.builder()
                            .requireProofKey(true)
                            .requireAuthorizationConsent(false)
                            .build());
        }

        @Bean
        UserDetailsService people() {
            return new InMemoryUserDetailsManager(Stream.of("ada", "grace", "mallory")
                    .map(name -> User.withUsername(name)
                            .password("{noop}" + PASSWORD)
                            .roles("USER")
                            .build())
                    .toList());
        }

        @Bean
        @Order(1)
        SecurityFilterChain authorizationServer(HttpSecurity http) {
            return http.oauth2AuthorizationServer(server -> {
                        http.securityMatcher(server.getEndpointsMatcher());
                        server.oidc(oidc -> oidc.userInfoEndpoint(
                                userInfo -> userInfo.userInfoMapper(asked -> OidcUserInfo.builder()
                                        .subject(asked.getAuthorization().getPrincipalName())
                                        .preferredUsername(
                                                asked.getAuthorization().getPrincipalName())
                                        .email(asked.getAuthorization().getPrincipalName() + "@example.com")
                                        .build())));
                    })
                    .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                    .exceptionHandling(failures ->
                            failures.authenticationEntryPoint(new LoginUrlAuthenticationEntryPoint("/login")))
                    .build();
        }

        @Bean
        @Order(2)
        SecurityFilterChain logIn(HttpSecurity http) {
            return http.authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                    .formLogin(Customizer.withDefaults())
                    .build();
        }
    }
}
