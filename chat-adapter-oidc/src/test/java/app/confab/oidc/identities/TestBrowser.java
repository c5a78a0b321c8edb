package app.confab.oidc.identities;

import app.confab.application.identities.IdentityProvider.Answer;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.web.util.UriComponentsBuilder;

/// Somebody's browser, which nobody has used before: goes where it is led, fills in the provider's form, and stops
/// where it is led back.
final class TestBrowser {
    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");
    private static final int MOST_STEPS = 10;

    private final HttpClient http =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    private final String returnTo;

    TestBrowser(String returnTo) {
        this.returnTo = returnTo;
    }

    Answer signIn(String destination, String username, String password) {
        var address = URI.create(destination);
        for (var step = 0; step < MOST_STEPS; step++) {
            if (address.toString().startsWith(returnTo)) {
                return answer(address);
            }
            var page = send(HttpRequest.newBuilder(address)
                    .header("Accept", "text/html")
                    .build());
            var led = page.headers().firstValue("Location");
            address = led.isPresent()
                    ? address.resolve(led.get())
                    : logIn(address, page.body(), Map.of("username", username, "password", password));
        }
        throw new AssertionError("led in circles, to " + address);
    }

    private URI logIn(URI page, String form, Map<String, String> typed) {
        var csrf = CSRF.matcher(form);
        if (!csrf.find()) {
            throw new AssertionError("no form to log in with: " + form);
        }
        var fields = typed.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&", "", "&_csrf=" + csrf.group(1)));
        var answer = send(HttpRequest.newBuilder(page.resolve("/login"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(fields))
                .build());
        return page.resolve(answer.headers().firstValue("Location").orElseThrow());
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return http.send(request, BodyHandlers.ofString());
        } catch (IOException failed) {
            throw new AssertionError("the provider does not answer", failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new AssertionError("stopped", stopped);
        }
    }

    private static Answer answer(URI address) {
        var parameters = UriComponentsBuilder.fromUri(address).build().getQueryParams();
        return new Answer(
                decoded(Objects.requireNonNull(parameters.getFirst("code"))),
                decoded(Objects.requireNonNull(parameters.getFirst("state"))),
                parameters.getOrDefault("iss", List.of()).stream()
                        .map(TestBrowser::decoded)
                        .findFirst()
                        .orElse(null));
    }

    private static String decoded(String parameter) {
        return URLDecoder.decode(parameter, StandardCharsets.UTF_8);
    }
}
