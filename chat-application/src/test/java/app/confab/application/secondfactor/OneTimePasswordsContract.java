package app.confab.application.secondfactor;

import static org.assertj.core.api.Assertions.assertThat;

import app.confab.application.world.AuthenticatorApp;
import app.confab.domain.accounts.AccountId;
import app.confab.domain.secondfactor.OneTimeCode;
import app.confab.domain.secondfactor.SealedSecret;
import java.time.Instant;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What every [OneTimePasswords] keeps.
public interface OneTimePasswordsContract {
    AccountId ADA = new AccountId(UUID.fromString("019ab1f0-1111-7a31-9c1e-3f0f6d1b2a44"));
    AccountId GRACE = new AccountId(UUID.fromString("019ab1f0-2222-7a31-9c1e-3f0f6d1b2a44"));
    Instant NOW = Instant.parse("2026-11-23T09:00:14Z");
    long STEP = AuthenticatorApp.stepAt(NOW);

    OneTimePasswords passwords();

    private AuthenticatorApp app(SealedSecret secret) {
        return new AuthenticatorApp(
                passwords().opened(ADA, secret).orElseThrow().base32());
    }

    private OptionalLong stepOf(SealedSecret secret, String code) {
        return passwords().stepOf(ADA, secret, new OneTimeCode(code), NOW);
    }

    @Test
    default void aSecretIs160BitsInBase32() {
        var secret = passwords().next(ADA);

        assertThat(passwords().opened(ADA, secret).orElseThrow().base32()).matches("[A-Z2-7]{32}");
        assertThat(secret.value())
                .doesNotContain(passwords().opened(ADA, secret).orElseThrow().base32());
    }

    @Test
    default void noSecretIsMadeTwice() {
        var made = Stream.generate(() -> passwords().next(ADA)).limit(200).toList();

        assertThat(made.stream().map(secret -> passwords().opened(ADA, secret).orElseThrow()))
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(longs = {-1, 0, 1})
    default void aCodeIsKnownAStepBeforeAndAfterItsOwn(long away) {
        var secret = passwords().next(ADA);

        assertThat(stepOf(secret, app(secret).codeOf(STEP + away))).hasValue(STEP + away);
    }

    @ParameterizedTest
    @ValueSource(longs = {-3, -2, 2, 3})
    default void anOlderAndALaterOneIsNot(long away) {
        var secret = passwords().next(ADA);
        var code = app(secret).codeOf(STEP + away);

        assertThat(stepOf(secret, code).stream().filter(step -> step == STEP + away))
                .isEmpty();
    }

    @Test
    default void aWrongCodeIsNobodys() {
        var secret = passwords().next(ADA);
        var right =
                Stream.of(-1, 0, 1).map(away -> app(secret).codeOf(STEP + away)).toList();
        var wrong = Stream.of("000000", "111111", "222222", "333333")
                .filter(code -> !right.contains(code))
                .findFirst()
                .orElseThrow();

        assertThat(stepOf(secret, wrong)).isEmpty();
    }

    @Test
    default void whatIsSealedForOneIsClosedForAnother() {
        var secret = passwords().next(ADA);
        var code = new OneTimeCode(app(secret).codeOf(STEP));

        assertThat(passwords().opened(GRACE, secret)).isEmpty();
        assertThat(passwords().stepOf(GRACE, secret, code, NOW)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "sealed", "v1.", "v1.AAAA", "v2.AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA", "v1.%%%"})
    default void whatWasNeverSealedIsClosed(String value) {
        var secret = new SealedSecret(value);

        assertThat(passwords().opened(ADA, secret)).isEmpty();
        assertThat(stepOf(secret, "123456")).isEmpty();
    }
}
