package app.confab.rest.kernel;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.confab.domain.refusals.Refusal;
import app.confab.rest.WebSettings;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;

class KnownOriginsTest {
    private final KnownOrigins named = new KnownOrigins(new WebSettings(
            Set.of("https://chat.example.com"),
            "localhost"::equals,
            Set.of("https://app.example.com"),
            true,
            Optional.empty()));
    private final KnownOrigins unnamed =
            new KnownOrigins(new WebSettings(Set.of(), host -> true, Set.of(), false, Optional.empty()));

    @ParameterizedTest
    @ValueSource(strings = {"https://chat.example.com", "https://app.example.com"})
    void namedOriginsMayCallWhateverHostTheRequestNames(String origin) {
        assertThatCode(() -> named.require(from(origin, "10.0.0.7"))).doesNotThrowAnyException();
    }

    /// Else a page of an attacker's whose name resolves to this server would count as its own.
    @Test
    void whereTheOwnOriginIsNamedTheRequestsHostDoesNotCount() {
        assertThatThrownBy(() -> named.require(from("http://evil.example", "evil.example")))
                .isInstanceOf(Refusal.Forbidden.class);
    }

    @Test
    void whereItIsNotTheRequestsHostCounts() {
        assertThatCode(() -> unnamed.require(from("http://chat.local", "chat.local")))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> unnamed.require(from("https://chat.local", "chat.local")))
                .isInstanceOf(Refusal.Forbidden.class);
        assertThatThrownBy(() -> unnamed.require(from("http://chat.local:8080", "chat.local")))
                .isInstanceOf(Refusal.Forbidden.class);
    }

    /// A local proxy or a forwarded port may be any.
    @Test
    void ofANameThatIsOursTheRequestsPortCounts() {
        assertThatCode(() -> named.require(fromPort("http://localhost:9000", "localhost", 9000)))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> named.require(fromPort("http://localhost:9001", "localhost", 9000)))
                .isInstanceOf(Refusal.Forbidden.class);
        assertThatThrownBy(() -> named.require(fromPort("http://evil.example:9000", "evil.example", 9000)))
                .isInstanceOf(Refusal.Forbidden.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://localhost:80/page",
                "http://localhost?x=",
                "http://localhost#top",
                "http://u@localhost",
                "http://localhost/^",
                "http://localhost ",
                "null",
                ""
            })
    void whatIsNoOriginIsNoneOfOurs(String origin) {
        assertThatThrownBy(() -> named.require(from(origin, "localhost"))).isInstanceOf(Refusal.Forbidden.class);
    }

    @Test
    void whatComesFromNoPageMayCall() {
        assertThatCode(() -> named.require(new MockHttpServletRequest())).doesNotThrowAnyException();
    }

    private static MockHttpServletRequest fromPort(String origin, String host, int port) {
        var request = from(origin, host);
        request.setServerPort(port);
        return request;
    }

    private static MockHttpServletRequest from(String origin, String host) {
        var request = new MockHttpServletRequest();
        request.setServerName(host);
        request.addHeader("Origin", origin);
        return request;
    }
}
