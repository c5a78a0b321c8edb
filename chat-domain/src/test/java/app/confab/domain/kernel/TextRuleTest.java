package app.confab.domain.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.confab.domain.refusals.FieldError;
import app.confab.domain.refusals.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextRuleTest {
    private static final String ROCKET = "\uD83D\uDE80";

    private final TextRule rule = TextRule.spoken("field", 2, 5);

    @ParameterizedTest
    @ValueSource(strings = {"ab", "abcde", " a ", "e\u0301", "\u05D0\u05D1", "a\u00A0", "\uFEFF\u200B", "\uFFFD\uE000"})
    void aTextWithinTheRuleIsLeftAsItIs(String text) {
        assertThat(rule.check(text)).isSameAs(text);
    }

    @Test
    void lengthsAreInCodePoints() {
        assertThat(rule.check(ROCKET.repeat(5))).hasSize(10);
        assertRefused(rule, ROCKET.repeat(6), "too_long");
        assertRefused(rule, ROCKET, "too_short");
    }

    @Test
    void lengthsHaveLimitsOnBothEnds() {
        assertRefused(rule, "", "too_short");
        assertRefused(rule, "a", "too_short");
        assertRefused(rule, "abcdef", "too_long");
    }

    @ParameterizedTest
    @ValueSource(ints = {0x00, 0x01, 0x08, 0x09, 0x0A, 0x0B, 0x0D, 0x1B, 0x1F, 0x7F, 0x80, 0x85, 0x9F})
    void controlCharactersAreRefused(int control) {
        assertRefused(rule, "a" + Character.toString(control) + "b", "bad_character");
    }

    @Test
    void onlyNewlineAndTabPassWhereLinesMayBreak() {
        var lines = rule.withLineBreaks();

        assertThat(lines.check("a\n\tb")).isEqualTo("a\n\tb");
        for (var control : new String[] {"\r", "\u0000", "\u0085", "\u000B", "\u001B"}) {
            assertRefused(lines, "a" + control, "bad_character");
        }
    }

    @ParameterizedTest
    @ValueSource(chars = {'\uD800', '\uDBFF', '\uDC00', '\uDFFF'})
    void halfASurrogatePairIsRefused(char half) {
        assertRefused(rule, "a" + half, "bad_character");
        assertRefused(rule, half + "a", "bad_character");
        assertRefused(rule.withLineBreaks().orBlank(), half + "a", "bad_character");
    }

    @ParameterizedTest
    @ValueSource(ints = {0x20, 0xA0, 0x1680, 0x2000, 0x2007, 0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000})
    void nothingButUnicodeWhiteSpaceIsBlank(int space) {
        assertRefused(rule, Character.toString(space).repeat(3), "blank");
    }

    @Test
    void lineBreaksAloneAreBlank() {
        assertRefused(rule.withLineBreaks(), "\n\t\n", "blank");
    }

    @Test
    void someTextsMayBeBlank() {
        assertThat(rule.orBlank().check("   ")).isEqualTo("   ");
        assertThat(TextRule.optional("field", 5).check("")).isEmpty();
        assertRefused(TextRule.optional("field", 5), "abcdef", "too_long");
        assertRefused(rule.orBlank(), " ", "too_short");
    }

    @Test
    void aRefusalNamesTheField() {
        assertThatThrownBy(() -> rule.check("a"))
                .isInstanceOfSatisfying(
                        Refusal.Invalid.class,
                        refusal -> assertThat(refusal.errors())
                                .containsExactly(new FieldError("field", "too_short", "needs at least 2 characters")));
    }

    private static void assertRefused(TextRule rule, String text, String code) {
        assertThatThrownBy(() -> rule.check(text))
                .isInstanceOfSatisfying(
                        Refusal.Invalid.class,
                        refusal -> assertThat(refusal.errors())
                                .singleElement()
                                .extracting(FieldError::code)
                                .isEqualTo(code));
    }
}
