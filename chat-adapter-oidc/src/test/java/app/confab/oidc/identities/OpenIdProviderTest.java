package app.confab.oidc.identities;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.confab.application.identities.IdentityProvider;
import app.confab.application.identities.IdentityProvider.Answer;
import app.confab.application.identities.IdentityProvider.Departure;
import app.confab.application.identities.IdentityProviderContract;
import app.confab.domain.refusals.Refusal;
import app.confab.oidc.OidcConfiguration;
import app.confab.oidc.OidcSettings;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/// The contract before a real provider, and what there is to say of this one alone.
class OpenIdProviderTest implements IdentityProviderContract {
    private static final TestProvider server = TestProvider.start(RETURN_TO);

    private final IdentityProvider provider = provider(TestProvider.CLIENT, Optional.of(TestProvider.SECRET));

    @AfterAll
    static void stop() {
        server.close();
    }

    private static IdentityProvider provider(String client, Optional<String> secret) {
        return OpenIdProvider.of(new OidcSettings(server.issuer(), client, secret));
    }

    @Override
    public IdentityProvider provider() {
        return provider;
    }

    @Override
    public String issuer() {
        return server.issuer();
    }

    @Override
    public Answer signedIn(Departure departure, String username) {
        return new TestBrowser(RETURN_TO).signIn(departure.destination(), username, TestProvider.PASSWORD);
    }

    @Test
    void aClientWithoutASecretIsKnownByItsNameAlone() {
        var publicClient = provider(TestProvider.PUBLIC_CLIENT, Optional.empty());
        var departure = publicClient.depart(RETURN_TO, false);

        var proven = publicClient.arrive(departure.journey(), RETURN_TO, signedIn(departure, "ada"));

        assertThat(proven.identity().subject()).isEqualTo("ada");
    }

    @Test
    void asksForWhoSomebodyIsWithAChallengeAndAnewWhereThatIsWanted() {
        assertThat(provider.depart(RETURN_TO, false).destination())
                .startsWith(issuer() + "/oauth2/authorize?")
                .contains("scope=openid+profile+email", "code_challenge_method=S256", "client_id=confab")
                .doesNotContain("prompt");
        assertThat(provider.depart(RETURN_TO, true).destination()).contains("prompt=login", "max_age=0");
    }

    @Test
    void aServerThatTheProviderDoesNotKnowIsNoFaultOfWhoeverSignsIn() {
        var departure = provider.depart(RETURN_TO, false);
        var answer = signedIn(departure, "ada");
        var wrongSecret = provider(TestProvider.CLIENT, Optional.of("another secret"));

        assertThatThrownBy(() -> wrongSecret.arrive(departure.journey(), RETURN_TO, answer))
                .isInstanceOf(Refusal.Unavailable.class);
    }

    @Test
    void aProviderThatDoesNotAnswerIsToldOfAsSuch() {
        var nowhere = OpenIdProvider.of(new OidcSettings("http://localhost:1", "confab", Optional.empty()));

        assertThatThrownBy(() -> nowhere.depart(RETURN_TO, false)).isInstanceOf(Refusal.Unavailable.class);
    }

    @Test
    void anAddressBehindWhichSomebodyElseAnswersIsNoProvider() {
        var elsewhere =
                new OidcSettings(server.issuer().replace("localhost", "127.0.0.1") + "/", "confab", Optional.empty());

        assertThat(OidcConfiguration.examine(elsewhere).problem().orElseThrow()).startsWith("does not answer");
    }

    @Test
    void whatIsToldOfAProviderIsWhetherOneCouldSignInThere() {
        var report = OidcConfiguration.examine(new OidcSettings(server.issuer(), "confab", Optional.empty()));

        assertThat(report).isEqualTo(new OidcConfiguration.Report(Optional.empty(), true));
    }

    @Test
    void noSecretIsShown() {
        var settings = new OidcSettings(server.issuer(), "confab", Optional.of(TestProvider.SECRET));

        assertThat(settings.toString()).doesNotContain(TestProvider.SECRET);
    }
}
