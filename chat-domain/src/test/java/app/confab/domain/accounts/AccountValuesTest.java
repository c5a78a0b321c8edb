package app.confab.domain.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import app.confab.domain.refusals.FieldError;
import app.confab.domain.refusals.Refusal;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AccountValuesTest {

    @ParameterizedTest
    @ValueSource(strings = {"ada", "a.b", "___", "-.-", "007", "abcdefghijklmnopqrstuvwxyz012345"})
    void aUserNameHas3To32SmallCharacters(String name) {
        assertThat(new Username(name).value()).isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "ab",
                "abcdefghijklmnopqrstuvwxyz0123456",
                "ada lovelace",
                " ada",
                "ada\n",
                "@ada",
                "a/b",
                "\u00E4da",
                "\uFF41\uFF44\uFF41",
                "\u0430da",
                "ad\u0131",
                "ada\u0000"
            })
    void anythingElseIsNoUserName(String name) {
        assertRefused("username", "bad_format", () -> new Username(name));
        assertRefused("username", "bad_format", () -> Username.of(name));
    }

    @Test
    void capitalsInAUserNameAreMadeSmall() {
        assertThat(Username.of("Ada.LOVELACE")).isEqualTo(new Username("ada.lovelace"));
        assertRefused("username", "bad_format", () -> new Username("Ada"));
    }

    @Test
    void noCapitalOfAnotherScriptBecomesOneOfOurs() {
        var kelvinSign = "\u212A";
        assertRefused("username", "bad_format", () -> Username.of(kelvinSign + "elvin"));
    }

    @Test
    void noLocaleChangesAUserName() {
        var before = Locale.getDefault();
        Locale.setDefault(Locale.of("tr"));
        try {
            assertThat(Username.of("LINUS").value()).isEqualTo("linus");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void aPasswordHas8To128CharactersOfAnyKind() {
        for (var password : new String[] {"12345678", "        ", " pass word ", "\uD83D\uDD11".repeat(128)}) {
            assertThat(new Password(password).value()).isEqualTo(password);
        }
        assertRefused("password", "too_short", () -> new Password("1234567"));
        assertRefused("password", "too_short", () -> new Password("\uD83D\uDD11".repeat(7)));
        assertRefused("password", "too_long", () -> new Password("x".repeat(129)));
        assertRefused("password", "bad_character", () -> new Password("1234567\u0000"));
    }

    @Test
    void passwordsAndHashesNeverShowThemselves() {
        assertThat(new Password("analytical engine")).hasToString("Password[hidden]");
        assertThat(new PasswordHash("$argon2id$secret")).hasToString("PasswordHash[hidden]");
    }

    @Test
    void aRefusedPasswordIsNotRepeatedInTheRefusal() {
        assertThatThrownBy(() -> new Password("secret\u0000")).hasMessageNotContaining("secret");
    }

    @Test
    void aDisplayNameHas1To64CharactersAndIsNotBlank() {
        assertThat(new DisplayName(" Ada  Lovelace ").value()).isEqualTo(" Ada  Lovelace ");
        assertThat(new DisplayName("\uD83E\uDDEE".repeat(64)).value()).hasSize(128);
        assertRefused("displayName", "too_short", () -> new DisplayName(""));
        assertRefused("displayName", "blank", () -> new DisplayName("\u3000 \u00A0"));
        assertRefused("displayName", "too_long", () -> new DisplayName("x".repeat(65)));
        assertRefused("displayName", "bad_character", () -> new DisplayName("Ada\nLovelace"));
    }

    @Test
    void aProfileIsTheAccountAsOthersMeetIt() {
        var id = new AccountId(UUID.fromString("01936f5e-8a2b-7c3d-9e4f-5a6b7c8d9e0f"));
        var name = new Username("ada");
        var account = new Account(id, name, DisplayName.like(name), Instant.EPOCH);

        assertThat(account.profile()).isEqualTo(new Profile(id, name, new DisplayName("ada")));
    }

    private static void assertRefused(String field, String code, ThrowingCallable construction) {
        assertThatThrownBy(construction)
                .isInstanceOfSatisfying(
                        Refusal.Invalid.class,
                        refusal -> assertThat(refusal.errors())
                                .extracting(FieldError::field, FieldError::code)
                                .containsExactly(tuple(field, code)));
    }
}
