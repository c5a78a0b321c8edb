package app.confab.application.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import app.confab.application.world.AtOnce;
import app.confab.domain.accounts.Password;
import org.junit.jupiter.api.Test;

/// What every [PasswordHasher] keeps, as far as results can tell.
public interface PasswordHasherContract {

    PasswordHasher hasher();

    @Test
    default void aHashMatchesItsPasswordAndNoOther() {
        var hash = hasher().hash(new Password("correct horse"));

        assertThat(hasher().matches(new Password("correct horse"), hash)).isTrue();
        assertThat(hasher().matches(new Password("correct hors3"), hash)).isFalse();
        assertThat(hasher().matches(new Password("Correct horse"), hash)).isFalse();
        assertThat(hasher().matches(new Password("correct horse "), hash)).isFalse();
    }

    @Test
    default void everyCharacterOfALongPasswordCounts() {
        var long1 = new Password("\uD83D\uDD11".repeat(127) + "1");
        var long2 = new Password("\uD83D\uDD11".repeat(127) + "2");
        var hash = hasher().hash(long1);

        assertThat(hasher().matches(long1, hash)).isTrue();
        assertThat(hasher().matches(long2, hash)).isFalse();
    }

    @Test
    default void aPasswordIsNotNormalised() {
        var hash = hasher().hash(new Password("caf\u00E9 caf\u00E9"));

        assertThat(hasher().matches(new Password("cafe\u0301 cafe\u0301"), hash))
                .isFalse();
    }

    @Test
    default void theSamePasswordHashesDifferentlyEachTime() {
        var password = new Password("correct horse");
        var first = hasher().hash(password);
        var second = hasher().hash(password);

        assertThat(first).isNotEqualTo(second);
        assertThat(hasher().matches(password, first)).isTrue();
        assertThat(hasher().matches(password, second)).isTrue();
    }

    @Test
    default void aHashDoesNotShowThePassword() {
        assertThat(hasher().hash(new Password("correct horse")).value()).doesNotContain("correct horse");
    }

    @Test
    default void manyHashAtOnce() {
        var password = new Password("correct horse");

        var matched = AtOnce.run(4, _ -> {
            hasher().pretend();
            return hasher().matches(password, hasher().hash(password));
        });

        assertThat(matched).containsOnly(true);
    }
}
