package app.confab.bootstrap.web;

import static org.assertj.core.api.Assertions.assertThat;

import app.confab.bootstrap.settings.OwnOrigins;
import app.confab.bootstrap.settings.TrustedProxies;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.web.util.matcher.IpAddressMatcher;

class ProxiedClientFilterTest {
    private static final OwnOrigins ANYWHERE = new OwnOrigins(Optional.empty(), false);
    private static final OwnOrigins AT_HOME = new OwnOrigins(Optional.of(URI.create("https://chat.example.com")), true);

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "127.1.2.3", "::1", "[::1]", "0:0:0:0:0:0:0:1", "::ffff:127.0.0.1"})
    void aProxyOnThisMachineSaysForWhomItCalls(String proxy) throws ServletException, IOException {
        assertThat(addressOf(proxy, "198.51.100.7")).isEqualTo("198.51.100.7");
    }

    @Test
    void nobodyElseDoes() throws ServletException, IOException {
        assertThat(addressOf("203.0.113.1", "198.51.100.7")).isEqualTo("203.0.113.1");
    }

    @Test
    void whatTheProxyHasAddedCountsNotWhatItsClientMadeUp() throws ServletException, IOException {
        assertThat(addressOf("127.0.0.1", "8.8.8.8, 198.51.100.7")).isEqualTo("198.51.100.7");
        assertThat(addressOf("127.0.0.1", "8.8.8.8", "2001:db8::1")).isEqualTo("2001:db8::1");
        assertThat(addressOf("127.0.0.1", "198.51.100.7, 127.0.0.1")).isEqualTo("198.51.100.7");
    }

    @Test
    void aProxySaysWhetherItsClientCalledEncrypted() throws ServletException, IOException {
        var encrypted = called(TrustedProxies.local(), "127.0.0.1", "https");
        assertThat(encrypted.isSecure()).isTrue();
        assertThat(encrypted.getScheme()).isEqualTo("https");
        assertThat(encrypted.getServerPort()).isEqualTo(443);
        assertThat(called(TrustedProxies.local(), "127.0.0.1", "http").isSecure())
                .isFalse();
        assertThat(called(TrustedProxies.local(), "203.0.113.1", "https").isSecure())
                .isFalse();
    }

    @Test
    void aProxyElsewhereIsBelievedWhereItIsTrusted() throws ServletException, IOException {
        var trusted = new TrustedProxies(List.of(new IpAddressMatcher("10.0.0.0/8")));
        assertThat(called(trusted, "10.1.2.3", "https").getRemoteAddr()).isEqualTo("198.51.100.7");
        assertThat(called(trusted, "10.1.2.3", "https").isSecure()).isTrue();
        assertThat(called(trusted, "11.1.2.3", "https").getRemoteAddr()).isEqualTo("11.1.2.3");
    }

    @Test
    void whoeverCallsFromThisMachineCallsFromThisMachine() throws ServletException, IOException {
        assertThat(addressOf("127.0.0.1")).isEqualTo("127.0.0.1");
        assertThat(addressOf("127.0.0.1", " , ")).isEqualTo("127.0.0.1");
    }

    @Test
    void aPortIsNoPartOfAnAddress() throws ServletException, IOException {
        assertThat(addressOf("127.0.0.1", "198.51.100.7:4711")).isEqualTo("198.51.100.7");
        assertThat(addressOf("127.0.0.1", "[2001:db8::1]:4711")).isEqualTo("2001:db8::1");
        assertThat(addressOf("127.0.0.1", "198.51.100.7, 127.0.0.1:4711")).isEqualTo("198.51.100.7");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "for=198.51.100.7;proto=https;host=chat.example.com | 198.51.100.7 | https://chat.example.com:443",
                "For=\"[2001:db8::1]:4711\" ; Proto=HTTPS; Host=\"chat.example.com:8443\" | 2001:db8::1 | https://chat.example.com:8443",
                "for=8.8.8.8;host=evil.example, for=198.51.100.7;host=chat.example.com;by=_a | 198.51.100.7 | http://chat.example.com:80",
                "for=8.8.8.8;host=evil.example, for=198.51.100.7;proto=https;host=chat.example.com, for=127.0.0.2;proto=http | 198.51.100.7 | https://chat.example.com:443",
                "for=198.51.100.7, for=127.0.0.2;proto=https;host=inner.example | 198.51.100.7 | https://inner.example:443",
                "for=8.8.8.8, for=unknown | 127.0.0.1 | http://localhost:80",
                "for=8.8.8.8, for=_hidden | 127.0.0.1 | http://localhost:80",
                "for=198.51.100.7;host=\"a/b\" | 198.51.100.7 | http://localhost:80",
                "for=198.51.100.7;;proto=https,, | 198.51.100.7 | https://localhost:443",
                "for=198.51.100.7 proto=https | 127.0.0.1 | http://localhost:80",
                "for=\"198.51.100.7 | 127.0.0.1 | http://localhost:80"
            })
    void theStandardsHeaderIsReadToo(String forwarded, String client, String origin)
            throws ServletException, IOException {
        var request = passed(ANYWHERE, "127.0.0.1", Map.of("Forwarded", forwarded));

        assertThat(request.getRemoteAddr()).isEqualTo(client);
        assertThat(originOf(request)).isEqualTo(origin);
    }

    @Test
    void theStandardsHeaderIsNotReadWhereTheCustomaryOnesStand() throws ServletException, IOException {
        var headers =
                Map.of("Forwarded", "for=8.8.8.8;proto=https;host=evil.example", "X-Forwarded-For", "198.51.100.7");
        var request = passed(ANYWHERE, "127.0.0.1", headers);

        assertThat(request.getRemoteAddr()).isEqualTo("198.51.100.7");
        assertThat(originOf(request)).isEqualTo("http://localhost:80");
    }

    @Test
    void aProxySaysWhatItWasCalled() throws ServletException, IOException {
        var headers = Map.of("X-Forwarded-Host", "evil.example, chat.example.com:8443", "X-Forwarded-Proto", "https");
        var request = passed(ANYWHERE, "127.0.0.1", headers);

        assertThat(originOf(request)).isEqualTo("https://chat.example.com:8443");
        assertThat(request.getHeader("host")).isEqualTo("chat.example.com:8443");
        assertThat(Collections.list(request.getHeaders("Host"))).containsExactly("chat.example.com:8443");
        assertThat(originOf(passed(ANYWHERE, "203.0.113.1", headers))).isEqualTo("http://localhost:80");
    }

    /// Whose page can send any header to the name that it came from.
    @Test
    void aReboundNameCannotPassForAProxyAtHome() throws ServletException, IOException {
        var rebound = Map.of("Host", "evil.example", "X-Forwarded-Host", "chat.example.com");
        var local = Map.of("Host", "127.0.0.1:8000", "X-Forwarded-Host", "chat.example.com");

        assertThat(passed(AT_HOME, "127.0.0.1", rebound).getHeader("Host")).isEqualTo("evil.example");
        assertThat(passed(AT_HOME, "127.0.0.1", local).getHeader("Host")).isEqualTo("chat.example.com");
    }

    private static String originOf(HttpServletRequest request) {
        return request.getScheme() + "://" + request.getServerName() + ":" + request.getServerPort();
    }

    private static HttpServletRequest passed(OwnOrigins own, String peer, Map<String, String> headers)
            throws ServletException, IOException {
        var request = new MockHttpServletRequest();
        request.setRemoteAddr(peer);
        headers.forEach(request::addHeader);
        var chain = new MockFilterChain();
        new ProxiedClientFilter(TrustedProxies.local(), own).doFilter(request, new MockHttpServletResponse(), chain);
        return (HttpServletRequest) Objects.requireNonNull(chain.getRequest());
    }

    private static String addressOf(String peer, String... forwardedFor) throws ServletException, IOException {
        var request = new MockHttpServletRequest();
        request.setRemoteAddr(peer);
        for (var value : forwardedFor) {
            request.addHeader("X-Forwarded-For", value);
        }
        var chain = new MockFilterChain();
        new ProxiedClientFilter(TrustedProxies.local(), ANYWHERE)
                .doFilter(request, new MockHttpServletResponse(), chain);
        return Objects.requireNonNull(chain.getRequest()).getRemoteAddr();
    }

    private static ServletRequest called(TrustedProxies trusted, String peer, String scheme)
            throws ServletException, IOException {
        var request = new MockHttpServletRequest();
        request.setRemoteAddr(peer);
        request.setServerName("chat.example.com");
        request.addHeader("X-Forwarded-For", "198.51.100.7");
        request.addHeader("X-Forwarded-Proto", scheme);
        var chain = new MockFilterChain();
        new ProxiedClientFilter(trusted, ANYWHERE).doFilter(request, new MockHttpServletResponse(), chain);
        return Objects.requireNonNull(chain.getRequest());
    }
}
