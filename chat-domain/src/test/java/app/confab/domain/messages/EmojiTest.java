package app.confab.domain.messages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.confab.domain.refusals.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EmojiTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "a face, \uD83D\uDE00",
        "a heart as colour, \u2764\uFE0F",
        "a heart as it is typed, \u2764",
        "a sign, \u00A9\uFE0F",
        "a skin tone, \uD83D\uDC4D\uD83C\uDFFD",
        "an astronaut with a skin tone, \uD83D\uDC69\uD83C\uDFFD\u200D\uD83D\uDE80",
        "a family of four, \uD83D\uDC68\u200D\uD83D\uDC69\u200D\uD83D\uDC67\u200D\uD83D\uDC66",
        "a kiss with two skin tones,"
                + " \uD83E\uDDD1\uD83C\uDFFB\u200D\u2764\uFE0F\u200D\uD83D\uDC8B\u200D\uD83E\uDDD1\uD83C\uDFFF",
        "a heart on fire, \u2764\uFE0F\u200D\uD83D\uDD25",
        "a rainbow flag, \uD83C\uDFF3\uFE0F\u200D\uD83C\uDF08",
        "a sequence without its selectors, \uD83D\uDC41\u200D\uD83D\uDDE8",
        "a country, \uD83C\uDDF5\uD83C\uDDF9",
        "a part of a country, \uD83C\uDFF4\uDB40\uDC67\uDB40\uDC62\uDB40\uDC73\uDB40\uDC63\uDB40\uDC74\uDB40\uDC7F",
        "a keycap, 1\uFE0F\u20E3",
        "a keycap of a sign, '#\uFE0F\u20E3'",
        "a keycap without its selector, *\u20E3",
        "a face of Unicode 16, \uD83E\uDEE9",
    })
    void whatPeopleSeeAsOneEmojiIsOne(String what, String value) {
        assertThat(new Emoji(value).value()).isEqualTo(value);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "nothing, ''",
        "a space, ' '",
        "a letter, a",
        "a digit, 7",
        "a sign that keycaps are made of, '#'",
        "a word, yes",
        "a letter of another alphabet, \u05D0",
        "two emoji, \uD83D\uDC4D\uD83D\uDC4D",
        "two countries, \uD83C\uDDF5\uD83C\uDDF9\uD83C\uDDF5\uD83C\uDDF9",
        "half a country, \uD83C\uDDF5",
        "an emoji and a space, '\uD83D\uDC4D '",
        "an emoji and a letter, \uD83D\uDC4Da",
        "a letter with a skin tone, a\uD83C\uDFFB",
        "a letter on a keycap, a\u20E3",
        "a digit with a selector, 1\uFE0F",
        "two skin tones, \uD83D\uDC4D\uD83C\uDFFD\uD83C\uDFFD",
        "an emoji that is to look like text, \u2764\uFE0E",
        "an emoji with an accent, \uD83D\uDE00\u0302",
        "an emoji that is joined to nothing, \uD83D\uDE00\u200D",
        "a joiner, \u200D",
        "a selector, \uFE0F",
        "half a surrogate pair, \uD83D",
        "hidden text, \uD83D\uDE00\uDB40\uDC67\uDB40\uDC62\uDB40\uDC7F",
        "a flag without an end, \uD83C\uDFF4\uDB40\uDC67\uDB40\uDC62\uDB40\uDC73",
    })
    void nothingElseIsAnEmoji(String what, String value) {
        assertThatThrownBy(() -> new Emoji(value)).as(what).isInstanceOf(Refusal.Invalid.class);
    }

    @Test
    void aSequenceHasUpTo16CodePoints() {
        var eightPeople = "\uD83D\uDC68" + "\u200D\uD83D\uDC68".repeat(7);
        var oneWithASkinTone = eightPeople + "\uD83C\uDFFD";
        var ninePeople = eightPeople + "\u200D\uD83D\uDC68";

        assertThat(new Emoji(oneWithASkinTone).value()).isEqualTo(oneWithASkinTone);
        assertThatThrownBy(() -> new Emoji(ninePeople)).isInstanceOf(Refusal.Invalid.class);
    }
}
