package app.confab.domain.identities;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.confab.domain.accounts.DisplayName;
import app.confab.domain.accounts.Username;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IdentitiesTest {
    private static final ExternalIdentity ADA = new ExternalIdentity("https://id.example.com", "248289761001");
    private static final Instant NOW = Instant.parse("2026-11-29T10:00:00Z");

    @ParameterizedTest
    @ValueSource(strings = {"", "ada\n", "\u0000", "a\u0085b"})
    void nobodyIsCalledNothingOrByWhatCannotBeSeen(String subject) {
        assertThatThrownBy(() -> new ExternalIdentity("https://id.example.com", subject))
                .isInstanceOf(IllegalArgumentException.class);
    }

    /// No database can keep it, and what it keeps instead could be another one's.
    @Test
    void nobodyIsCalledByHalfACharacter() {
        assertThatThrownBy(() -> new ExternalIdentity("https://id.example.com", "\ud800"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aSubjectHasUpTo255CharactersAndEachCounts() {
        assertThat(new ExternalIdentity("i", "x".repeat(255)).subject()).hasSize(255);
        assertThatThrownBy(() -> new ExternalIdentity("i", "x".repeat(256)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(new ExternalIdentity("i", "ada ")).isNotEqualTo(new ExternalIdentity("i", "ada"));
    }

    @Test
    void theMostTellingIsShown() {
        assertThat(shown(new IdentityProfile("ada", "Ada Lovelace", "ada@example.com")))
                .isEqualTo("ada@example.com");
        assertThat(shown(new IdentityProfile("ada", "Ada Lovelace", " "))).isEqualTo("ada");
        assertThat(shown(new IdentityProfile(null, "Ada Lovelace", null))).isEqualTo("Ada Lovelace");
        assertThat(shown(IdentityProfile.UNKNOWN)).isEqualTo("248289761001");
    }

    @Test
    void whatNoTextMayHaveIsLeftOutAndWhatIsVeryLongIsCut() {
        var name = new IdentityProfile("\ud800a\u0000d\u001ba", "☕".repeat(121), "🎈".repeat(121));

        assertThat(name.username()).isEqualTo("ada");
        assertThat(name.name()).isEqualTo("☕".repeat(120));
        assertThat(name.email()).isEqualTo("🎈".repeat(120));
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "Ada,             -,                   ada",
                "ada@example.com, -,                   ada",
                "-,               grace@example.com,   grace",
                "Ada Lovelace,    a.l@example.com,     a.l",
                "-,               -,                   -",
                "ad,              x@example.com,       -",
                "deleted-0123456789ab, -,              -"
            })
    void aUserNameIsSuggestedWhereOneSuits(
            @Nullable String username, @Nullable String email, @Nullable String suggested) {
        assertThat(new IdentityProfile(username, null, email)
                        .suggestedUsername()
                        .map(Username::value)
                        .orElse(null))
                .isEqualTo(suggested);
    }

    @Test
    void aDisplayNameIsSuggestedWhereOneSuits() {
        assertThat(new IdentityProfile(null, "Ada Lovelace", null).suggestedDisplayName())
                .hasValue(new DisplayName("Ada Lovelace"));
        assertThat(new IdentityProfile(null, "A".repeat(65), null).suggestedDisplayName())
                .isEmpty();
        assertThat(new IdentityProfile("ada", " ", null).suggestedDisplayName()).isEmpty();
    }

    @Test
    void whoeverHasSignedInWithinTenMinutesIsTakenForWhoSitsThere() {
        assertThat(signedInAt(NOW).isFreshAt(NOW)).isTrue();
        assertThat(signedInAt(NOW.minusSeconds(600)).isFreshAt(NOW)).isTrue();
        assertThat(signedInAt(NOW.minusMillis(600_001)).isFreshAt(NOW)).isFalse();
        assertThat(signedInAt(null).isFreshAt(NOW)).isFalse();
    }

    private static String shown(IdentityProfile profile) {
        return new ProvenIdentity(ADA, profile, null).label();
    }

    private static ProvenIdentity signedInAt(@Nullable Instant moment) {
        return new ProvenIdentity(ADA, IdentityProfile.UNKNOWN, moment);
    }
}
