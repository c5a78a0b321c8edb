package app.confab.domain.messages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MentionsTest {

    @ParameterizedTest
    @CsvSource({
        "@ada, ada",
        "@ADA is called whatever the case, ada",
        "hello @ada and @grace, ada grace",
        "'@ada, are you there?', ada",
        "'(@ada)', ada",
        "'\"@ada\"', ada",
        "'@ada: look', ada",
        "'@ada''s idea', ada",
        "'a\n@ada\n', ada",
        "'\t@ada', ada",
        "@ada@grace, ada",
        "/@ada, ada",
        "@ada @Ada @ADA, ada",
        "@grace.hopper-1906_navy, grace.hopper-1906_navy",
        "@here and @ROOM, here room",
        "\uD83D\uDC4B@ada\uD83D\uDC4B, ada",
    })
    void peopleAreCalledByTheirNames(String text, String names) {
        assertThat(Mentions.in(new MessageBody(text))).containsExactlyInAnyOrder(names.split(" "));
    }

    @ParameterizedTest
    @ValueSource(strings = {"@ada.", "@ada...", "@ada.-", "@ada_"})
    void whatMayEndASentenceMayEndANameToo(String text) {
        assertThat(Mentions.in(new MessageBody(text))).contains("ada", text.substring(1));
    }

    @Test
    void everyReadingOfANameThatEndsInFullStopsCounts() {
        assertThat(Mentions.in(new MessageBody("is it you, @ada.b...?")))
                .containsExactlyInAnyOrder("ada.b...", "ada.b..", "ada.b.", "ada.b");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ada",
                "@",
                "@ ada",
                "@ad",
                "@ad,a",
                "ada@example.com",
                "ADA@here.example",
                "a.b@here",
                "a-b@here",
                "a_b@here",
                "@@ada",
                "@\u00E4da",
            })
    void nobodyIsCalled(String text) {
        assertThat(Mentions.in(new MessageBody(text))).isEmpty();
    }

    @Test
    void anAddressCallsNobody() {
        assertThat(Mentions.in(new MessageBody("write to grace@navy.example or @here")))
                .containsExactly("here");
    }

    @Test
    void aNameHasUpTo32Characters() {
        var longest = "a".repeat(32);
        assertThat(Mentions.in(new MessageBody("@" + longest))).containsExactly(longest);
        assertThat(Mentions.in(new MessageBody("@" + longest + "a"))).isEmpty();
        assertThat(Mentions.in(new MessageBody("@" + longest + "."))).containsExactly(longest);
        assertThat(Mentions.in(new MessageBody("@" + "a".repeat(31) + ".")))
                .containsExactlyInAnyOrder("a".repeat(31) + ".", "a".repeat(31));
    }

    @Test
    void aNameHas3OrMore() {
        assertThat(Mentions.in(new MessageBody("@ab.."))).containsExactlyInAnyOrder("ab..", "ab.");
    }

    @Test
    void theLongestBodiesAreReadToTheEnd() {
        assertThat(Mentions.in(new MessageBody("@" + ".".repeat(3994) + " @ada")))
                .contains("ada");
        assertThat(Mentions.in(new MessageBody(String.join(" ", Collections.nCopies(800, "@ada")))))
                .containsExactly("ada");
        var many = IntStream.range(100, 900).mapToObj(i -> "@" + i).toList();
        assertThat(Mentions.in(new MessageBody(String.join(" ", many)))).hasSize(800);
    }

    @Test
    void capitalsAreMadeSmallInEveryLanguage() {
        var before = Locale.getDefault();
        Locale.setDefault(Locale.forLanguageTag("tr"));
        try {
            assertThat(Mentions.in(new MessageBody("@INGRID"))).containsExactly("ingrid");
        } finally {
            Locale.setDefault(before);
        }
    }
}
