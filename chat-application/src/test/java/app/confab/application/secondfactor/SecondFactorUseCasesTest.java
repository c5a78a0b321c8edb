package app.confab.application.secondfactor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.confab.application.accounts.AdminRights;
import app.confab.application.accounts.FakePasswordHasher;
import app.confab.application.accounts.Stewards;
import app.confab.application.audit.AuditTrail;
import app.confab.application.audit.OnRecord;
import app.confab.application.kernel.Caller;
import app.confab.application.kernel.Client;
import app.confab.application.kernel.InMemoryRateLimits;
import app.confab.application.kernel.Limit;
import app.confab.application.kernel.PinnedStamps;
import app.confab.application.kernel.SomeClient;
import app.confab.application.registration.Newcomers;
import app.confab.application.sessions.AccessTokens;
import app.confab.application.sessions.FakeRefreshSecrets;
import app.confab.application.sessions.GuessLimits;
import app.confab.application.sessions.InMemoryAccessTokens;
import app.confab.application.sessions.LogIn;
import app.confab.application.sessions.LoggedIn;
import app.confab.application.sessions.OpenSession;
import app.confab.application.sessions.OwnPassword;
import app.confab.application.sessions.SessionLife;
import app.confab.application.world.AuthenticatorApp;
import app.confab.application.world.Scene;
import app.confab.application.world.Stores;
import app.confab.domain.accounts.Account;
import app.confab.domain.audit.AuditKind;
import app.confab.domain.refusals.Refusal;
import app.confab.domain.secondfactor.RecoveryCode;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Setting a second factor up, logging in with it, and getting rid of it, through the use cases.
class SecondFactorUseCasesTest {
    private static final String PASSWORD = "analytical engine";
    private static final String WRONG = "difference engine";
    private static final Client HOME = SomeClient.AT_HOME;
    private static final Duration STEP = Duration.ofSeconds(30);

    private final Stores stores = Stores.inMemory();
    private final PinnedStamps stamps = PinnedStamps.at("2026-11-23T09:00:00Z");
    private final AtomicLong nanos = new AtomicLong();
    private final FakePasswordHasher hasher = new FakePasswordHasher();
    private final AccessTokens tokens = new InMemoryAccessTokens(stamps, Duration.ofMinutes(10));
    private final AuditTrail trail = new AuditTrail(stores.audit(), stamps);
    private final InMemoryRateLimits limits = new InMemoryRateLimits(Limit::standard, nanos::get);
    private final GuessLimits guessLimits = new GuessLimits(limits, stores.accountSessions(), stamps);
    private final OwnPassword ownPassword = new OwnPassword(stores.passwords(), hasher, guessLimits, trail);
    private final CodeCheck.Codes codes =
            new CodeCheck.Codes(stores.secondFactors(), new FakeOneTimePasswords(), new FakeRecoveryCodes());
    private final CodeCheck check = new CodeCheck(codes, limits, stamps, trail);
    private final SetUpSecondFactor setUp =
            new SetUpSecondFactor(check, ownPassword, stores.serverProfile(), stamps, trail);
    private final OwnSecondFactor own = new OwnSecondFactor(
            stores.secondFactors(),
            codes.recovery(),
            new OwnProof(ownPassword, stores.secondFactors(), check, trail),
            trail);
    private final RemoveSecondFactorOf removeOf = new RemoveSecondFactorOf(stores.accounts(), stores.secondFactors());
    private final LogIn logIn = new LogIn(
            stores.accounts(),
            new LogIn.Proofs(hasher, new SecondFactorAtLogin(stores.secondFactors(), check, trail)),
            new OpenSession(
                    stores.sessions(), new FakeRefreshSecrets(), tokens, stamps, new SessionLife(Duration.ofDays(30))),
            guessLimits,
            trail);

    private final Account ada = Newcomers.registered(stores, hasher, stamps, "ada", PASSWORD);
    private final Caller atLaptop = new Caller(ada.id(), logIn(null).session().id());

    private LoggedIn logIn(@Nullable String code) {
        return logIn(PASSWORD, code);
    }

    private LoggedIn logIn(String password, @Nullable String code) {
        return logIn.logIn(new LogIn.Attempt("ada", password, code, HOME));
    }

    private AuthenticatorApp proposed() {
        return new AuthenticatorApp(
                setUp.propose(atLaptop, PASSWORD, HOME).secret().base32());
    }

    /// What Ada has when all is set up.
    private record Kit(AuthenticatorApp app, List<RecoveryCode> recovery) {}

    private Kit setUp() {
        var app = proposed();
        var recovery = setUp.confirm(atLaptop, app.codeAt(stamps.now()), HOME);
        stamps.passes(STEP);
        return new Kit(app, recovery);
    }

    private static OwnProof.Typed typed(String password, String code) {
        return new OwnProof.Typed(password, code, HOME);
    }

    private static void assertWrong(String field, String code, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        Refusal.Invalid.class,
                        refusal -> assertThat(refusal.errors())
                                .singleElement()
                                .matches(error -> error.field().equals(field)
                                        && error.code().equals(code)));
    }

    private void assertRefused(String code, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        Refusal.SecondFactor.class,
                        refusal -> assertThat(refusal.code()).isEqualTo(code));
    }

    private List<AuditKind> recorded() {
        return OnRecord.of(stores).stream()
                .map(words -> AuditKind.of(words.split(" ", 2)[0]))
                .toList();
    }

    @Test
    void anAppIsToldWhereAndWhoseItsSecretIs() {
        var proposal = setUp.propose(atLaptop, PASSWORD, HOME);

        assertThat(proposal.issuer().value()).isEqualTo("Confab");
        assertThat(proposal.username()).isEqualTo(ada.username());
    }

    @Test
    void aProposalAloneChangesNothing() {
        proposed();

        assertThat(logIn(null).account()).isEqualTo(ada);
        assertThat(own.of(atLaptop)).isEmpty();
    }

    @Test
    void onceTheAppHasShownACodeLoggingInTakesOne() {
        var kit = setUp();

        assertThat(own.of(atLaptop).orElseThrow().recoveryCodesLeft()).isEqualTo(10);
        assertThat(kit.recovery()).hasSize(10).doesNotHaveDuplicates();
        assertRefused("second_factor_required", () -> logIn(null));
        assertThat(logIn(kit.app().codeAt(stamps.now())).account()).isEqualTo(ada);
        assertThat(recorded()).contains(AuditKind.SECOND_FACTOR_ADDED);
    }

    @Test
    void aWrongPasswordIsAllThatIsSaidOfBoth() {
        var kit = setUp();

        assertThatThrownBy(() -> logIn(WRONG, null)).isInstanceOf(Refusal.InvalidCredentials.class);
        assertThatThrownBy(() -> logIn(WRONG, kit.app().codeAt(stamps.now())))
                .isInstanceOf(Refusal.InvalidCredentials.class);
    }

    @Test
    void noCodeIsGoodTwice() {
        var kit = setUp();
        var code = kit.app().codeAt(stamps.now());
        logIn(code);

        assertRefused("second_factor_invalid", () -> logIn(code));
        stamps.passes(STEP);
        assertThat(logIn(kit.app().codeAt(stamps.now())).account()).isEqualTo(ada);
    }

    @Test
    void theCodeThatConfirmedItDoesNotLogIn() {
        var app = proposed();
        var code = app.codeAt(stamps.now());
        setUp.confirm(atLaptop, code, HOME);

        assertRefused("second_factor_invalid", () -> logIn(code));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "12", "no code at all", "aaaaaa-bbbbbb-cccccc-dddddd"})
    void whatIsNoCodeIsWrong(String typed) {
        setUp();

        assertRefused("second_factor_invalid", () -> logIn(typed));
        assertThat(recorded()).contains(AuditKind.SECOND_FACTOR_WRONG);
    }

    @Test
    void aRecoveryCodeLogsInOnce() {
        var kit = setUp();
        var code = kit.recovery().getFirst().value();

        assertThat(logIn(code.toUpperCase(Locale.ROOT)).account()).isEqualTo(ada);

        assertThat(own.of(atLaptop).orElseThrow().recoveryCodesLeft()).isEqualTo(9);
        assertRefused("second_factor_invalid", () -> logIn(code));
        assertThat(recorded()).contains(AuditKind.RECOVERY_CODE_USED);
    }

    @Test
    void guessingCodesIsLimitedWhereverItComesFrom() {
        var kit = setUp();
        var spent = 1;
        for (var i = spent; i < Limit.ONE_TIME_CODES.standard().burst(); i++) {
            assertRefused("second_factor_invalid", () -> logIn("000000"));
        }

        assertThatThrownBy(() -> logIn(kit.app().codeAt(stamps.now()))).isInstanceOf(Refusal.RateLimited.class);
        assertThatThrownBy(() -> logIn.logIn(new LogIn.Attempt(
                        "ada", PASSWORD, kit.app().codeAt(stamps.now()), SomeClient.at("203.0.113.9"))))
                .isInstanceOf(Refusal.RateLimited.class);
        assertThat(logIn(kit.recovery().getFirst().value()).account()).isEqualTo(ada);
        nanos.addAndGet(Limit.ONE_TIME_CODES.standard().per().toNanos());
        assertThat(logIn(kit.app().codeAt(stamps.now())).account()).isEqualTo(ada);
    }

    @Test
    void settingItUpTakesThePassword() {
        assertWrong("password", "wrong_password", () -> setUp.propose(atLaptop, WRONG, HOME));
        assertThatThrownBy(() -> setUp.confirm(atLaptop, "000000", HOME)).isInstanceOf(Refusal.Conflict.class);
    }

    @Test
    void itIsNotConfirmedByAnotherAppsCode() {
        var app = proposed();
        var later = app.codeAt(stamps.now().plus(Duration.ofHours(1)));

        assertWrong("code", "wrong_code", () -> setUp.confirm(atLaptop, later, HOME));
        assertWrong("code", "wrong_code", () -> setUp.confirm(atLaptop, "no code", HOME));

        assertThat(logIn(null).account()).isEqualTo(ada);
    }

    @Test
    void thereIsOneAtMost() {
        var kit = setUp();

        assertThatThrownBy(this::proposed).isInstanceOf(Refusal.Conflict.class);
        assertThatThrownBy(() -> setUp.confirm(atLaptop, kit.app().codeAt(stamps.now()), HOME))
                .isInstanceOf(Refusal.Conflict.class);
    }

    @Test
    void newRecoveryCodesTakePasswordAndCode() {
        var kit = setUp();
        var old = kit.recovery().getFirst().value();
        var code = kit.app().codeAt(stamps.now());
        assertWrong("password", "wrong_password", () -> own.renewRecoveryCodes(atLaptop, typed(WRONG, code)));
        assertWrong("code", "wrong_code", () -> own.renewRecoveryCodes(atLaptop, typed(PASSWORD, "000000")));

        var fresh = own.renewRecoveryCodes(atLaptop, typed(PASSWORD, code));

        assertThat(fresh).hasSize(10).doesNotContainAnyElementsOf(kit.recovery());
        assertRefused("second_factor_invalid", () -> logIn(old));
        assertThat(logIn(fresh.getLast().value()).account()).isEqualTo(ada);
        assertThat(recorded()).contains(AuditKind.RECOVERY_CODES_RENEWED);
    }

    @Test
    void removingItTakesPasswordAndCode() {
        var kit = setUp();
        assertWrong("password", "wrong_password", () -> own.remove(atLaptop, typed(WRONG, "000000")));
        assertWrong("code", "wrong_code", () -> own.remove(atLaptop, typed(PASSWORD, "000000")));

        own.remove(atLaptop, typed(PASSWORD, kit.recovery().getFirst().value()));

        assertThat(logIn(null).account()).isEqualTo(ada);
        assertThat(recorded()).contains(AuditKind.SECOND_FACTOR_REMOVED);
    }

    @Test
    void whereThereIsNoneNothingIsDoneAboutIt() {
        assertThatThrownBy(() -> own.remove(atLaptop, typed(PASSWORD, "000000")))
                .isInstanceOf(Refusal.Conflict.class);
        assertThatThrownBy(() -> own.renewRecoveryCodes(atLaptop, typed(PASSWORD, "000000")))
                .isInstanceOf(Refusal.Conflict.class);
    }

    @Test
    void aStewardRemovesIt() {
        setUp();
        var steward = new Stewards(new AdminRights(stores.accountStandings()), trail).operator();

        assertThat(removeOf.remove(steward, ada.id())).isTrue();
        assertThat(removeOf.remove(steward, ada.id())).isFalse();

        assertThat(logIn(null).account()).isEqualTo(ada);
        assertThat(recorded()).containsOnlyOnce(AuditKind.SECOND_FACTOR_REMOVED);
        var nobody = new Scene(stores).somebodyUnknown("nobody");
        assertThatThrownBy(() -> removeOf.remove(steward, nobody.id())).isInstanceOf(Refusal.NotFound.class);
    }

    @Test
    void whatWasTypedIsNotShown() {
        assertThat(typed(PASSWORD, "123456").toString())
                .doesNotContain(PASSWORD)
                .doesNotContain("123456");
    }
}
