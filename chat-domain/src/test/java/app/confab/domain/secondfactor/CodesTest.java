package app.confab.domain.secondfactor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CodesTest {

    @ParameterizedTest
    @ValueSource(strings = {"012345", "012 345", " 012345 ", "012-345", "012\u00A0345", "0 1 2 3 4 5"})
    void aCodeOfTheAppIsReadAsAppsShowIt(String typed) {
        assertThat(OneTimeCode.read(typed)).hasValue(new OneTimeCode("012345"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "12345", "1234567", "12345a", "\u0661\u0662\u0663\u0664\u0665\u0666", "123456\n"})
    void anythingElseIsNoCodeOfAnApp(String typed) {
        assertThat(OneTimeCode.read(typed)).isEmpty();
        assertThatThrownBy(() -> new OneTimeCode(typed)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "abcdef-ghijkl-mnopqr-234567",
                "ABCDEF-GHIJKL-MNOPQR-234567",
                "abcdefghijklmnopqr234567",
                " abcdef ghijkl mnopqr 234567 ",
                "abc-def-ghi-jkl-mno-pqr-234-567"
            })
    void aRecoveryCodeIsReadHoweverItWasCopied(String typed) {
        assertThat(RecoveryCode.read(typed)).hasValue(new RecoveryCode("abcdef-ghijkl-mnopqr-234567"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "abcdef", "abcdef-ghijkl-mnopqr-23456", "abcdef-ghijkl-mnopqr-234561", "012345"})
    void anythingElseIsNoRecoveryCode(String typed) {
        assertThat(RecoveryCode.read(typed)).isEmpty();
        assertThatThrownBy(() -> new RecoveryCode(typed)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aRecoveryCodeIsWrittenInGroups() {
        assertThat(RecoveryCode.of("abcdefghijklmnopqr234567").value()).isEqualTo("abcdef-ghijkl-mnopqr-234567");
    }

    @Test
    void noneOfThemShowsItself() {
        assertThat(new OneTimeCode("012345").toString()).doesNotContain("012345");
        assertThat(RecoveryCode.of("abcdefghijklmnopqr234567").toString()).doesNotContain("abcdef");
        assertThat(new SharedSecret("ABCDEF").toString()).doesNotContain("ABCDEF");
        assertThat(new SealedSecret("sealed thing").toString()).doesNotContain("thing");
    }
}
