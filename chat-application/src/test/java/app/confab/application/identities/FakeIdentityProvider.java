package app.confab.application.identities;

import app.confab.application.world.Sha256;
import app.confab.domain.identities.ExternalIdentity;
import app.confab.domain.identities.IdentityProfile;
import app.confab.domain.identities.ProvenIdentity;
import app.confab.domain.refusals.Refusal;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/// A provider that believes what anybody says of themselves ([#signIn]). It can be down.
public final class FakeIdentityProvider implements IdentityProvider {
    public static final String ISSUER = "https://id.example.com";

    private record Departed(Journey journey, String returnTo, boolean fresh) {}

    private record Issued(Departed departed, String username, Instant signedInAt) {}

    private final InstantSource clock;
    private final AtomicInteger count = new AtomicInteger();
    private final Map<String, Departed> departed = new ConcurrentHashMap<>();
    private final Map<String, Issued> codes = new ConcurrentHashMap<>();
    private final Map<String, Instant> signedIn = new ConcurrentHashMap<>();
    private volatile boolean down;

    public FakeIdentityProvider(InstantSource clock) {
        this.clock = clock;
    }

    public void goDown() {
        down = true;
    }

    public void comeBack() {
        down = false;
    }

    @Override
    public Departure depart(String returnTo, boolean fresh) {
        requireUp();
        var journey = new Journey(fresh("state"), fresh("nonce"), fresh("verifier"));
        departed.put(journey.state(), new Departed(journey, returnTo, fresh));
        return new Departure(ISSUER + "/authorize?state=" + journey.state(), journey);
    }

    /// Has somebody sign in who was led here, and answers what they are led back with.
    public Answer signIn(Departure departure, String username) {
        return signIn(URI.create(departure.destination()), username);
    }

    /// As [#signIn(Departure, String)].
    public Answer signIn(URI destination, String username) {
        var state = destination.getQuery().substring("state=".length());
        var here = Objects.requireNonNull(departed.get(state));
        var code = fresh("code");
        codes.put(code, new Issued(here, username, signedInAt(username, here.fresh())));
        return new Answer(code, state, ISSUER);
    }

    /// Whoever has signed in here stays so until they must do it anew.
    private Instant signedInAt(String username, boolean fresh) {
        if (fresh) {
            signedIn.remove(username);
        }
        return signedIn.computeIfAbsent(username, _ -> clock.instant());
    }

    @Override
    public ProvenIdentity arrive(Journey journey, String returnTo, Answer answer) {
        requireUp();
        var issued = codes.remove(answer.code());
        var ours = answer.issuer() == null || answer.issuer().equals(ISSUER);
        if (issued == null
                || !ours
                || !answer.state().equals(journey.state())
                || !issued.departed().journey().equals(journey)
                || !issued.departed().returnTo().equals(returnTo)) {
            throw new Refusal.SignInFailed();
        }
        return proven(issued);
    }

    private void requireUp() {
        if (down) {
            throw new Refusal.Unavailable("the identity provider does not answer");
        }
    }

    private String fresh(String what) {
        return Sha256.hex(what + " " + count.incrementAndGet());
    }

    private static ProvenIdentity proven(Issued issued) {
        var username = issued.username();
        return new ProvenIdentity(
                new ExternalIdentity(ISSUER, "subject-" + username),
                new IdentityProfile(username, username, username + "@example.com"),
                issued.signedInAt());
    }
}
