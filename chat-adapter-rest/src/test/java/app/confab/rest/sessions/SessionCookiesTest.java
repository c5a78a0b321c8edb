package app.confab.rest.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import app.confab.rest.WebSettings;
import jakarta.servlet.http.Cookie;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class SessionCookiesTest {

    @ParameterizedTest
    @CsvSource({"false, http, false", "false, https, true", "true, http, true", "true, https, true"})
    void cookiesAreSecureWhereverPeopleComeOverHttps(boolean alwaysSecure, String scheme, boolean secure) {
        var request = new MockHttpServletRequest();
        request.setSecure(scheme.equals("https"));
        var response = new MockHttpServletResponse();

        cookies(alwaysSecure).clear(request, response);

        assertThat(response.getHeaders("Set-Cookie"))
                .hasSize(2)
                .allSatisfy(cookie -> assertThat(cookie.contains("; Secure")).isEqualTo(secure));
    }

    @Test
    void otherCookiesAreNoRefreshToken() {
        var request = new MockHttpServletRequest();
        request.setCookies(new Cookie("confab_session", "1"), new Cookie("other", "x"));

        assertThat(cookies(false).read(request)).isEmpty();
    }

    private static SessionCookies cookies(boolean alwaysSecure) {
        return new SessionCookies(new WebSettings(Set.of(), host -> true, Set.of(), alwaysSecure, Optional.empty()));
    }
}
