package app.confab.rest.identities;

import static org.assertj.core.api.Assertions.assertThat;

import app.confab.application.identities.IdentityProvider.Journey;
import app.confab.domain.identities.IdentityTicket;
import app.confab.rest.WebSettings;
import jakarta.servlet.http.Cookie;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class IdentityCookiesTest {
    private static final Journey JOURNEY = new Journey("state", "nonce", "verifier");
    private static final IdentityTicket TICKET = new IdentityTicket("ticket");

    private final IdentityCookies overHttps = cookies(true);
    private final IdentityCookies overHttp = cookies(false);
    private final MockHttpServletRequest request = new MockHttpServletRequest();
    private final MockHttpServletResponse response = new MockHttpServletResponse();

    private static IdentityCookies cookies(boolean alwaysSecure) {
        return new IdentityCookies(new WebSettings(Set.of(), host -> true, Set.of(), alwaysSecure, Optional.empty()));
    }

    @Test
    void overHttpsNoOtherHostOfTheSiteCanPlantOne() {
        overHttps.depart(JOURNEY, request, response);
        overHttps.arrive(TICKET, request, response);

        assertThat(response.getHeaders("Set-Cookie"))
                .hasSize(3)
                .allMatch(cookie -> cookie.startsWith("__Host-confab_"))
                .allMatch(cookie -> cookie.contains("Path=/;") && cookie.contains("Secure"))
                .noneMatch(cookie -> cookie.contains("Domain"));
    }

    @Test
    void overHttpsOneWithAPlainNameIsNotRead() {
        request.setCookies(new Cookie("confab_identity", "planted"), new Cookie("confab_departure", "a.b.c"));

        assertThat(overHttps.ticket(request)).isNull();
        assertThat(overHttps.journey(request)).isNull();
        assertThat(overHttp.ticket(request)).isEqualTo(new IdentityTicket("planted"));
    }

    @Test
    void whatWasKeptComesBack() {
        request.setCookies(
                new Cookie("__Host-confab_identity", "ticket"),
                new Cookie("__Host-confab_departure", "state.nonce.verifier"));

        assertThat(overHttps.ticket(request)).isEqualTo(TICKET);
        assertThat(overHttps.journey(request)).isEqualTo(JOURNEY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "a.b", "a.b.c.d"})
    void whatIsNoJourneyIsNone(String kept) {
        request.setCookies(new Cookie("confab_departure", kept));

        assertThat(overHttp.journey(request)).isNull();
    }
}
