package app.confab.domain.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CharactersTest {

    @Test
    void anEmptyTextHasNoneAndIsAllOfAnything() {
        assertThat(Characters.any("", _ -> true)).isFalse();
        assertThat(Characters.all("", _ -> false)).isTrue();
    }

    @Test
    void everyCodePointIsLookedAtOnce() {
        var seen = new StringBuilder();

        assertThat(Characters.all("a👍\uD83Db", c -> seen.appendCodePoint(c) != null))
                .isTrue();

        assertThat(seen).hasToString("a👍\uD83Db");
    }

    @Test
    void oneIsEnoughForAnyAndTooFewForAll() {
        assertThat(Characters.any("ab1", Character::isDigit)).isTrue();
        assertThat(Characters.any("abc", Character::isDigit)).isFalse();
        assertThat(Characters.all("12a", Character::isDigit)).isFalse();
        assertThat(Characters.all("123", Character::isDigit)).isTrue();
    }

    @Test
    void namesAreOfSmallLettersDigitsAndThreeSigns() {
        assertThat(Characters.all("az09._-", Characters::isOfNames)).isTrue();
        assertThat("AZ`{/:,@ é０".codePoints()).noneMatch(Characters::isOfNames);
    }
}
