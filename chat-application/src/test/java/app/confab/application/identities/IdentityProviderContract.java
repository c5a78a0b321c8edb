package app.confab.application.identities;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import app.confab.application.identities.IdentityProvider.Answer;
import app.confab.application.identities.IdentityProvider.Departure;
import app.confab.application.identities.IdentityProvider.Journey;
import app.confab.domain.identities.ProvenIdentity;
import app.confab.domain.refusals.Refusal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/// What every [IdentityProvider] keeps.
public interface IdentityProviderContract {
    String RETURN_TO = "https://chat.example.com/login/return";

    IdentityProvider provider();

    /// What the provider calls itself.
    String issuer();

    /// Goes where the departure leads, signs in there as this person, and comes back with the provider's answer.
    ///
    /// @param username what the provider knows as the person's name and the name of their mailbox at example.com
    Answer signedIn(Departure departure, String username);

    @Test
    default void tellsWhoHasComeBack() {
        var departure = provider().depart(RETURN_TO, false);

        var proven = provider().arrive(departure.journey(), RETURN_TO, signedIn(departure, "ada"));

        assertThat(proven.identity().issuer()).isEqualTo(issuer());
        assertThat(proven.label()).isEqualTo("ada@example.com");
        assertThat(proven.profile().suggestedUsername().orElseThrow().value()).isEqualTo("ada");
    }

    @Test
    default void knowsTheSamePersonAgainAndNobodyElseForThem() {
        var once = provenAs("ada");
        var again = provenAs("ada");
        var somebodyElse = provenAs("grace");

        assertThat(again.identity()).isEqualTo(once.identity());
        assertThat(somebodyElse.identity()).isNotEqualTo(once.identity());
    }

    @Test
    default void tellsWhenSomebodyHasSignedInWhereThatIsAskedFor() {
        var departure = provider().depart(RETURN_TO, true);

        var proven = provider().arrive(departure.journey(), RETURN_TO, signedIn(departure, "ada"));

        assertThat(Objects.requireNonNull(proven.signedInAt())).isCloseTo(Instant.now(), within(1, ChronoUnit.MINUTES));
    }

    @Test
    default void noTwoJourneysAreAlike() {
        var one = provider().depart(RETURN_TO, false).journey();
        var other = provider().depart(RETURN_TO, false).journey();

        assertThat(one.state()).isNotEqualTo(other.state()).hasSizeGreaterThanOrEqualTo(32);
        assertThat(one.nonce()).isNotEqualTo(other.nonce()).hasSizeGreaterThanOrEqualTo(32);
        assertThat(one.verifier()).isNotEqualTo(other.verifier()).hasSizeGreaterThanOrEqualTo(43);
    }

    @Test
    default void whatShowsThatTheCodeIsOursIsNotInTheAddress() {
        var departure = provider().depart(RETURN_TO, false);

        assertThat(departure.destination()).doesNotContain(departure.journey().verifier());
    }

    @Test
    default void anAnswerIsGoodOnce() {
        var departure = provider().depart(RETURN_TO, false);
        var answer = signedIn(departure, "ada");
        provider().arrive(departure.journey(), RETURN_TO, answer);

        assertRefused(departure.journey(), answer);
    }

    @Test
    default void anAnswerToAnotherJourneyIsWorthNothing() {
        var mine = provider().depart(RETURN_TO, false).journey();
        var others = provider().depart(RETURN_TO, false);

        assertRefused(mine, signedIn(others, "mallory"));
    }

    @Test
    default void anAnswerWithTheStateOfAnotherJourneyIsWorthNothingEither() {
        var mine = provider().depart(RETURN_TO, false).journey();
        var answer = signedIn(provider().depart(RETURN_TO, false), "mallory");

        assertRefused(mine, new Answer(answer.code(), mine.state(), answer.issuer()));
    }

    @Test
    default void whatTheProviderSignsIsAboutThisVeryJourney() {
        var departure = provider().depart(RETURN_TO, false);
        var answer = signedIn(departure, "ada");
        var journey = departure.journey();

        assertRefused(new Journey(journey.state(), "another-nonce-than-was-sent-there", journey.verifier()), answer);
    }

    @Test
    default void aCodeThatIsNoneIsWorthNothing() {
        var departure = provider().depart(RETURN_TO, false);

        assertRefused(
                departure.journey(), new Answer("made-up", departure.journey().state(), null));
    }

    @Test
    default void theAnswerOfAnotherProviderIsWorthNothing() {
        var departure = provider().depart(RETURN_TO, false);
        var answer = signedIn(departure, "ada");

        assertRefused(departure.journey(), new Answer(answer.code(), answer.state(), "https://another.example.com"));
    }

    private ProvenIdentity provenAs(String username) {
        var departure = provider().depart(RETURN_TO, false);
        return provider().arrive(departure.journey(), RETURN_TO, signedIn(departure, username));
    }

    private void assertRefused(Journey journey, Answer answer) {
        assertThatThrownBy(() -> provider().arrive(journey, RETURN_TO, answer))
                .isInstanceOf(Refusal.SignInFailed.class);
    }
}
