package app.confab.bootstrap.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class ProxiedAddressFilterTest {

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
        new ProxiedAddressFilter().doFilter(request, new MockHttpServletResponse(), chain);
        return Objects.requireNonNull(chain.getRequest()).getRemoteAddr();
    }
}
