package app.confab.security.secondfactor;

import static org.assertj.core.api.Assertions.assertThat;

import app.confab.application.secondfactor.OneTimePasswords;
import app.confab.application.secondfactor.OneTimePasswordsContract;
import app.confab.domain.secondfactor.OneTimeCode;
import app.confab.domain.secondfactor.SealedSecret;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimeBasedPasswordsTest implements OneTimePasswordsContract {
    private static final String KEY = "5f4dcc3b5aa765d61d8327deb882cf995f4dcc3b5aa765d61d8327deb882cf99";

    private final OneTimePasswords passwords = new TimeBasedPasswords(KEY);

    @Override
    public OneTimePasswords passwords() {
        return passwords;
    }

    /// RFC 6238, appendix B: the last six of its eight digits.
    @ParameterizedTest
    @CsvSource({
        "59, 287082",
        "1111111109, 081804",
        "1111111111, 050471",
        "1234567890, 005924",
        "2000000000, 279037",
        "20000000000, 353130",
    })
    void codesAreThoseOfTheStandard(long second, String code) {
        var secret = new SecretSeal(KEY).sealed(ADA, "12345678901234567890".getBytes(StandardCharsets.US_ASCII));
        var moment = Instant.ofEpochSecond(second);

        assertThat(passwords.stepOf(ADA, secret, new OneTimeCode(code), moment)).hasValue(second / 30);
    }

    @Test
    void aServerWithAnotherKeyOpensNothing() {
        var secret = passwords.next(ADA);
        var other = new TimeBasedPasswords(KEY.toUpperCase(Locale.ROOT));

        assertThat(other.opened(ADA, secret)).isEmpty();
        assertThat(other.stepOf(ADA, secret, new OneTimeCode("123456"), NOW)).isEmpty();
        assertThat(new TimeBasedPasswords(KEY).opened(ADA, secret)).isPresent();
    }

    @Test
    void whatWasChangedOnTheWayDoesNotOpen() {
        var sealed = passwords.next(ADA).value();
        var letter = sealed.charAt(20) == 'A' ? 'B' : 'A';
        var changed = sealed.substring(0, 20) + letter + sealed.substring(21);

        assertThat(passwords.opened(ADA, new SealedSecret(changed))).isEmpty();
    }
}
