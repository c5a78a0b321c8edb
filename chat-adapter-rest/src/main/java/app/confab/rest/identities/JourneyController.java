package app.confab.rest.identities;

import app.confab.application.identities.IdentityProvider.Answer;
import app.confab.application.identities.ShowIdentity;
import app.confab.application.kernel.Limit;
import app.confab.domain.refusals.Refusal;
import app.confab.rest.kernel.CountsAs;
import app.confab.rest.kernel.JsonBody;
import app.confab.rest.kernel.KnownOrigins;
import app.confab.rest.kernel.OwnAddress;
import app.confab.wire.identities.DestinationJson;
import app.confab.wire.identities.ProvenIdentityJson;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// The way to the identity provider and back. It leads back to the page that it began from, or to one beside it.
@RestController
@RequestMapping(path = "/api/v1/auth/identity", produces = MediaType.APPLICATION_JSON_VALUE)
final class JourneyController {
    /// Operators register it at the provider.
    private static final String RETURN_PATH = "/login/return";

    private static final int LONGEST_CODE = 4096;
    private static final int LONGEST_TEXT = 1024;

    private final ShowIdentity showIdentity;
    private final IdentityCookies cookies;
    private final KnownOrigins origins;
    private final OwnAddress ownAddress;

    JourneyController(ShowIdentity showIdentity, IdentityCookies cookies, KnownOrigins origins, OwnAddress ownAddress) {
        this.showIdentity = showIdentity;
        this.cookies = cookies;
        this.origins = origins;
        this.ownAddress = ownAddress;
    }

    @PostMapping("/departure")
    @CountsAs(Limit.IDENTITY_JOURNEYS)
    DestinationJson depart(JsonBody body, HttpServletRequest request, HttpServletResponse response) {
        origins.require(request);
        var fresh = body.optionalFlag("fresh");
        var wanted = Boolean.TRUE.equals(body.whole(fresh));
        var departure = showIdentity.depart(returnTo(request), wanted);
        cookies.depart(departure.journey(), request, response);
        return new DestinationJson(departure.destination());
    }

    @PostMapping("/arrival")
    @CountsAs(Limit.IDENTITY_JOURNEYS)
    ProvenIdentityJson arrive(JsonBody body, HttpServletRequest request, HttpServletResponse response) {
        origins.require(request);
        var arrival = showIdentity.arrive(cookies.journey(request), returnTo(request), answer(body));
        cookies.arrive(arrival.ticket(), request, response);
        return ProvenIdentityJson.of(arrival);
    }

    /// Nobody has the provider sent, nor this server hold, more than a provider gives.
    private static String bounded(String field, String text, int most) {
        if (text.codePointCount(0, text.length()) > most) {
            throw new Refusal.Invalid(field, "too_long", "has more than %d characters".formatted(most));
        }
        return text;
    }

    private String returnTo(HttpServletRequest request) {
        return ownAddress.originOfPage(request) + RETURN_PATH;
    }

    private static Answer answer(JsonBody body) {
        var code = body.text("code", text -> bounded("code", text, LONGEST_CODE));
        var state = body.text("state", text -> bounded("state", text, LONGEST_TEXT));
        var issuer = body.optionalText("iss", text -> bounded("iss", text, LONGEST_TEXT));
        return body.whole(() -> new Answer(code.get(), state.get(), issuer.get()));
    }
}
