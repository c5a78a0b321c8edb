package app.confab.bootstrap.web;

import static org.assertj.core.api.Assertions.assertThat;

import app.confab.bootstrap.settings.TrustedProxies;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.web.util.matcher.IpAddressMatcher;

class ProxiedClientFilterTest {

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

    private static String addressOf(String peer, String... forwardedFor) throws ServletException, IOException {
        var request = new MockHttpServletRequest();
        request.setRemoteAddr(peer);
        for (var value : forwardedFor) {
            request.addHeader("X-Forwarded-For", value);
        }
        var chain = new MockFilterChain();
        new ProxiedClientFilter(TrustedProxies.local()).doFilter(request, new MockHttpServletResponse(), chain);
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
        new ProxiedClientFilter(trusted).doFilter(request, new MockHttpServletResponse(), chain);
        return Objects.requireNonNull(chain.getRequest());
    }
}
