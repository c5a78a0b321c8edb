package app.confab.application.identities;

import static org.assertj.core.api.Assertions.assertThat;

import app.confab.domain.identities.ExternalIdentity;
import app.confab.domain.identities.IdentityProfile;
import app.confab.domain.identities.IdentityTicket;
import app.confab.domain.identities.ProvenIdentity;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What every [IdentityTickets] keeps.
public interface IdentityTicketsContract {
    Instant NOW = Instant.parse("2026-11-29T10:00:00Z");
    ProvenIdentity ADA = new ProvenIdentity(
            new ExternalIdentity("https://id.example.com", "248289761001"),
            new IdentityProfile("ada", "Ada Lovelace ☕", "ada@example.com"),
            Instant.parse("2026-11-29T09:59:58Z"));

    IdentityTickets tickets();

    /// Of a server with another key.
    IdentityTickets ticketsOfAnotherServer();

    @Test
    default void tellsWhatWasWrittenDown() {
        assertThat(tickets().read(tickets().issue(ADA, NOW), NOW)).hasValue(ADA);
    }

    @Test
    default void tellsOfSomebodyOfWhomLittleIsKnown() {
        var somebody = new ProvenIdentity(ADA.identity(), IdentityProfile.UNKNOWN, null);

        assertThat(tickets().read(tickets().issue(somebody, NOW), NOW)).hasValue(somebody);
    }

    @Test
    default void isGoodUntilItsLifeIsOver() {
        var ticket = tickets().issue(ADA, NOW);
        var end = NOW.plus(IdentityTickets.LIFE);

        assertThat(tickets().read(ticket, end.minusSeconds(1))).hasValue(ADA);
        assertThat(tickets().read(ticket, end)).isEmpty();
    }

    @Test
    default void nobodyReadsWhatItSays() {
        assertThat(tickets().issue(ADA, NOW).value())
                .doesNotContain(ADA.identity().subject())
                .doesNotContain("ada@");
    }

    @Test
    default void anotherServersIsWorthNothing() {
        assertThat(tickets().read(ticketsOfAnotherServer().issue(ADA, NOW), NOW))
                .isEmpty();
    }

    @Test
    default void whatWasChangedIsWorthNothing() {
        var value = tickets().issue(ADA, NOW).value();
        var middle = value.length() / 2;
        var other = value.charAt(middle) == 'A' ? 'B' : 'A';
        var changed = value.substring(0, middle) + other + value.substring(middle + 1);

        assertThat(tickets().read(new IdentityTicket(changed), NOW)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "ticket",
                "a.b.c",
                "....",
                // {"alg":"none"} with claims
                "eyJhbGciOiJub25lIn0.eyJzdWIiOiJhZGEifQ.",
                // {"alg":"none","enc":"A256GCM"}
                "eyJhbGciOiJub25lIiwiZW5jIjoiQTI1NkdDTSJ9..AAAAAAAAAAAAAAAA.AAAA.AAAAAAAAAAAAAAAAAAAAAA",
                // {"alg":"dir","enc":"A256GCM","p2c":-1}
                "eyJhbGciOiJkaXIiLCJlbmMiOiJBMjU2R0NNIiwicDJjIjotMX0..AAAAAAAAAAAAAAAA.AAAA.AAAAAAAAAAAAAAAAAAAAAA",
                // {"alg":"dir","enc":"XC20P"}
                "eyJhbGciOiJkaXIiLCJlbmMiOiJYQzIwUCJ9..AAAAAAAAAAAAAAAA.AAAA.AAAAAAAAAAAAAAAAAAAAAA",
                // null
                "bnVsbA..AAAAAAAAAAAAAAAA.AAAA.AAAAAAAAAAAAAAAAAAAAAA"
            })
    default void whatIsNoneIsWorthNothing(String value) {
        assertThat(tickets().read(new IdentityTicket(value), NOW)).isEmpty();
    }
}
