package app.confab.rest.node;

import app.confab.application.identities.FakeIdentityProvider;
import java.net.URI;

/// Somebody with an identity of their own at the provider, who goes there and comes back as often as they like.
public final class Traveller {
    private static final String PATH = "/api/v1/auth/identity";
    private static final String ME = "/api/v1/users/me";

    private final FakeIdentityProvider provider;
    private final String name;

    /// @param name nobody else's there
    public Traveller(FakeIdentityProvider provider, String name) {
        this.provider = provider;
        this.name = name;
    }

    /// A browser that has been there, with what it keeps of it.
    public Api back(Api browser) {
        return back(browser, false);
    }

    /// As [#back], where they had to sign in there anew.
    public Api backFresh(Api browser) {
        return back(browser, true);
    }

    /// Comes in by an account of their own without a password, having signed in there just now.
    public Api newcomer(Api browser) {
        var shown = back(browser);
        var session = shown.post(PATH + "/register", "{\"username\": \"%s\"}".formatted(name))
                .is(201);
        return backFresh(browser).withToken(session.text("/accessToken"));
    }

    /// Somebody who has a password connects their account, and has signed in there just now.
    public Api connected(Api person) {
        var proof = "{\"password\": \"%s\"}".formatted(TestNode.PASSWORD);
        back(person).put(ME + "/identity", proof).is(200);
        return backFresh(person);
    }

    private Api back(Api browser, boolean fresh) {
        var departure = browser.post(PATH + "/departure", "{\"fresh\": %s}".formatted(fresh))
                .is(200);
        var arrival = browser.with("Cookie", cookie(departure, "confab_departure"))
                .post(PATH + "/arrival", answer(departure.text("/location")))
                .is(200);
        return browser.with("Cookie", cookie(arrival, "confab_identity"));
    }

    /// What the provider leads them back with.
    public String answer(String location) {
        var answer = provider.signIn(URI.create(location), name);
        return "{\"code\": \"%s\", \"state\": \"%s\", \"iss\": \"%s\"}"
                .formatted(answer.code(), answer.state(), answer.issuer());
    }

    private static String cookie(Answer answer, String name) {
        return name + "=" + answer.cookieValue(name);
    }
}
