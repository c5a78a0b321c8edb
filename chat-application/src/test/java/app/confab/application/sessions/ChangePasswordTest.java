package app.confab.application.sessions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.confab.application.accounts.Accounts.Credentials;
import app.confab.application.accounts.FakePasswordHasher;
import app.confab.application.accounts.PasswordHasher;
import app.confab.application.audit.AuditTrail;
import app.confab.application.kernel.Caller;
import app.confab.application.kernel.Client;
import app.confab.application.kernel.InMemoryRateLimits;
import app.confab.application.kernel.Limit;
import app.confab.application.kernel.PinnedStamps;
import app.confab.application.kernel.SomeClient;
import app.confab.application.registration.Newcomers;
import app.confab.application.world.Scene;
import app.confab.application.world.Stores;
import app.confab.domain.accounts.Account;
import app.confab.domain.accounts.AccountId;
import app.confab.domain.accounts.Password;
import app.confab.domain.accounts.PasswordHash;
import app.confab.domain.refusals.FieldError;
import app.confab.domain.refusals.Refusal;
import app.confab.domain.sessions.Session;
import app.confab.domain.sessions.SessionId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChangePasswordTest {
    private static final String OLD = "analytical engine";
    private static final String NEW = "difference engine";
    private static final Client HOME = SomeClient.AT_HOME;

    private final Stores stores = Stores.inMemory();
    private final PinnedStamps stamps = PinnedStamps.at("2026-11-23T09:00:00Z");
    private final FakePasswordHasher hasher = new FakePasswordHasher();
    private final GuessLimits limits =
            new GuessLimits(new InMemoryRateLimits(Limit::standard, () -> 0), stores.accountSessions(), stamps);
    private final List<SessionId> told = new ArrayList<>();
    private final AuditTrail trail = new AuditTrail(stores.audit(), stamps);
    private final OpenSession openSession = new OpenSession(
            stores.sessions(),
            new FakeRefreshSecrets(),
            new InMemoryAccessTokens(stamps, Duration.ofMinutes(10)),
            stamps,
            new SessionLife(Duration.ofDays(30)));
    private final LogIn logIn = new LogIn(stores.accounts(), Attempts.byPassword(hasher), openSession, limits, trail);
    private final ChangePassword changePassword = new ChangePassword(
            new OwnPassword(stores.passwords(), hasher, limits, trail),
            session -> told.add(session.id()),
            stamps,
            trail);

    private final Account ada = Newcomers.registered(stores, hasher, stamps, "ada", OLD);
    private final SessionId phone = logIn(OLD).session().id();
    private final SessionId laptop = logIn(OLD).session().id();
    private final Caller atLaptop = new Caller(ada.id(), laptop);

    @Test
    void whoeverProvedTheOldPasswordJustBeforeItChangedIsNotLetIn() {
        var late = new LogIn(
                stores.accounts(), Attempts.byPassword(meanwhile(() -> change(OLD, NEW))), openSession, limits, trail);

        assertThatThrownBy(() -> late.logIn(Attempts.of("ada", OLD, HOME)))
                .isInstanceOf(Refusal.InvalidCredentials.class);

        assertThat(stores.accountSessions().of(ada.id(), stamps.now(), 10))
                .extracting(view -> view.session().id())
                .containsExactly(laptop);
    }

    /// Something happens once, between the proof of a password and what it is good for.
    private PasswordHasher meanwhile(Runnable event) {
        return new PasswordHasher() {
            @Override
            public PasswordHash hash(Password password) {
                return hasher.hash(password);
            }

            @Override
            public boolean matches(Password password, PasswordHash hash) {
                var matches = hasher.matches(password, hash);
                event.run();
                return matches;
            }

            @Override
            public void pretend() {
                hasher.pretend();
            }
        };
    }

    @Test
    void theNewPasswordLogsInAndTheOldOneDoesNotAnyMore() {
        change(OLD, NEW);

        assertThat(logIn(NEW).account()).isEqualTo(ada);
        assertThatThrownBy(() -> logIn(OLD)).isInstanceOf(Refusal.InvalidCredentials.class);
    }

    @Test
    void whoeverElseIsLoggedInIsOut() {
        change(OLD, NEW);

        assertThat(told).containsExactly(phone);
        assertThat(stores.sessions().isLive(phone, stamps.now())).isFalse();
        assertThat(stores.sessions().isLive(laptop, stamps.now())).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"difference engine", "", "short", "ANALYTICAL ENGINE", "with\nbreak"})
    void aWrongPresentPasswordIsTheFieldsFaultAndEndsNothing(String wrong) {
        var before = hasher.hashes();

        assertThatThrownBy(() -> change(wrong, NEW))
                .isInstanceOfSatisfying(
                        Refusal.Invalid.class,
                        refusal -> assertThat(refusal.errors())
                                .containsExactly(new FieldError(
                                        "currentPassword", "wrong_password", "is not the present password")));

        assertThat(hasher.hashes()).isEqualTo(before + 1);
        assertThat(told).isEmpty();
        assertThat(logIn(OLD).account()).isEqualTo(ada);
    }

    @Test
    void guessingHereIsGuessingAnywhere() {
        for (var i = 0; i < Limit.GUESSES_BY_NAME_AND_ADDRESS.standard().burst(); i++) {
            assertIsWrong(() -> change("a wrong password", NEW));
        }

        assertThatThrownBy(() -> change(OLD, NEW)).isInstanceOf(Refusal.RateLimited.class);
        assertThatThrownBy(() -> logIn(OLD)).isInstanceOf(Refusal.RateLimited.class);
    }

    @Test
    void whatTheWholeWorldGuessesKeepsNobodyFromChangingTheirPassword() {
        IntStream.range(0, 1000)
                .forEach(n -> assertThatThrownBy(() -> logIn.logIn(Attempts.of(
                                "ada", "a wrong password", SomeClient.at("10.0.%d.%d".formatted(n / 250, n % 250)))))
                        .isInstanceOf(Refusal.InvalidCredentials.class));
        var abroad = SomeClient.at("203.0.113.9");
        assertThatThrownBy(() -> logIn.logIn(Attempts.of("ada", OLD, abroad))).isInstanceOf(Refusal.RateLimited.class);

        changePassword.change(atLaptop, new ChangePassword.Form(OLD, new Password(NEW), abroad));

        assertThat(logIn(NEW).account()).isEqualTo(ada);
    }

    @Test
    void ofTwoWhoChangeItAtOnceTheSecondIsWrong() {
        var overtaken = new ChangePassword(
                new OwnPassword(new Overtaken(stores.passwords()), hasher, limits, trail),
                session -> told.add(session.id()),
                stamps,
                trail);

        assertIsWrong(() -> overtaken.change(atLaptop, new ChangePassword.Form(OLD, new Password(NEW), HOME)));

        assertThat(told).isEmpty();
    }

    @Test
    void whoseAccountIsGoneIsNobody() {
        var nobody = new Scene(stores).somebodyUnknown("nobody");

        assertThatThrownBy(() -> changePassword.change(
                        new Caller(nobody.id(), laptop), new ChangePassword.Form(OLD, new Password(NEW), HOME)))
                .isInstanceOf(Refusal.Unauthenticated.class);
    }

    @Test
    void noFormShowsItsPasswords() {
        assertThat(new ChangePassword.Form(OLD, new Password(NEW), HOME).toString())
                .doesNotContain(OLD, NEW);
        assertThat(new OwnPassword.Typed("password", OLD, HOME).toString()).doesNotContain(OLD);
    }

    private void change(String current, String next) {
        changePassword.change(atLaptop, new ChangePassword.Form(current, new Password(next), HOME));
    }

    private LoggedIn logIn(String password) {
        return logIn.logIn(Attempts.of("ada", password, HOME));
    }

    private static void assertIsWrong(ThrowingCallable changing) {
        assertThatThrownBy(changing).isInstanceOf(Refusal.Invalid.class);
    }

    /// Somebody else changes the password between the look and the change.
    private record Overtaken(Passwords passwords) implements Passwords {

        @Override
        public Optional<Credentials> of(AccountId account) {
            var present = passwords.of(account);
            present.ifPresent(held -> passwords.change(
                    account, new Replacement(held.password(), new PasswordHash("$other")), null, Instant.EPOCH));
            return present;
        }

        @Override
        public Optional<List<Session>> change(
                AccountId account, Replacement replacement, @Nullable SessionId spared, Instant now) {
            return passwords.change(account, replacement, spared, now);
        }
    }
}
