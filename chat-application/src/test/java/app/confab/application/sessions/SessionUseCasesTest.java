package app.confab.application.sessions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.confab.application.accounts.FakePasswordHasher;
import app.confab.application.audit.AuditTrail;
import app.confab.application.kernel.Caller;
import app.confab.application.kernel.Client;
import app.confab.application.kernel.InMemoryRateLimits;
import app.confab.application.kernel.PinnedStamps;
import app.confab.application.kernel.SomeClient;
import app.confab.application.registration.Newcomers;
import app.confab.application.world.Stores;
import app.confab.domain.accounts.Account;
import app.confab.domain.refusals.Refusal;
import app.confab.domain.sessions.RefreshSecret;
import app.confab.domain.sessions.SessionId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Logging in, staying in and logging out, through the use cases.
class SessionUseCasesTest {
    private static final String PASSWORD = "analytical engine";
    private static final Duration TOKEN_LIFE = Duration.ofMinutes(10);
    private static final Client HOME = SomeClient.AT_HOME;
    private static final SessionLife LIFE = new SessionLife(Duration.ofDays(30));

    private final Stores stores = Stores.inMemory();
    private final PinnedStamps stamps = PinnedStamps.at("2026-11-23T09:00:00Z");
    private final FakePasswordHasher hasher = new FakePasswordHasher();
    private final RefreshSecrets secrets = new FakeRefreshSecrets();
    private final AccessTokens tokens = new InMemoryAccessTokens(stamps, TOKEN_LIFE);
    private final LiveSessions liveSessions = new LiveSessions(stores.sessions(), stamps);
    private final List<SessionId> ended = new ArrayList<>();
    private final SessionEndings endings = session -> {
        liveSessions.ended(session);
        ended.add(session.id());
    };

    private final AuditTrail trail = new AuditTrail(stores.audit(), stamps);
    private final OpenSession openSession = new OpenSession(stores.sessions(), secrets, tokens, stamps, LIFE);
    private final LogIn logIn = new LogIn(
            stores.accounts(),
            Attempts.byPassword(hasher),
            openSession,
            new GuessLimits(InMemoryRateLimits.generous(), stores.accountSessions(), stamps),
            trail);
    private final RefreshSession refreshSession = new RefreshSession(
            stores.sessions(),
            stores.accounts(),
            new RefreshSession.Mint(secrets, tokens, LIFE, stamps),
            endings,
            trail);
    private final LogOut logOut = new LogOut(stores.sessions(), secrets, endings, stamps, trail);
    private final Authenticate authenticate = new Authenticate(tokens, liveSessions);

    private final Account ada = Newcomers.registered(stores, hasher, stamps, "ada", PASSWORD);
    private final int hashesBefore = hasher.hashes();

    @Test
    void whoeverLogsInGetsASessionAndBothTokens() {
        var loggedIn = logInAsAda();

        assertThat(loggedIn.account()).isEqualTo(ada);
        assertThat(loggedIn.session().account()).isEqualTo(ada.id());
        assertThat(loggedIn.session().expiresAt()).isEqualTo(stamps.now().plus(LIFE.value()));
        assertThat(loggedIn.accessToken().expiresAt()).isEqualTo(stamps.now().plus(TOKEN_LIFE));
        var caller = new Caller(ada.id(), loggedIn.session().id());
        assertThat(authenticate.authenticate(loggedIn.accessToken().value()).caller())
                .isEqualTo(caller);
    }

    @Test
    void capitalsInAUserNameDoNotMatter() {
        assertThat(logIn.logIn(Attempts.of("ADA", PASSWORD, HOME)).account()).isEqualTo(ada);
    }

    @Test
    void everyLoginIsASessionOfItsOwn() {
        var phone = logInAsAda();
        var laptop = logInAsAda();

        logOut.logOut(phone.refreshSecret(), HOME);

        assertThat(isIn(phone)).isFalse();
        assertThat(isIn(laptop)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "a wrong password, ada, difference engine",
        "an unknown user, grace, analytical engine",
        "no user name at all, '', analytical engine",
        "what is no user name, ' ada ', analytical engine",
        "a password too short to be one, ada, engine",
        "an empty password, ada, ''",
        "no letters of ours, \u00E4d\u00E4, analytical engine",
    })
    void whateverIsWrongTakesOneHashAndSaysTheSame(String what, String username, String password) {
        assertThatThrownBy(() -> logIn.logIn(Attempts.of(username, password, HOME)))
                .as(what)
                .isInstanceOf(Refusal.InvalidCredentials.class)
                .hasMessage(new Refusal.InvalidCredentials().detail());

        assertThat(hasher.hashes()).isEqualTo(hashesBefore + 1);
    }

    @Test
    void anOverlongPasswordTakesOneHash() {
        var attempt = Attempts.of("ada", "x".repeat(1_000_000), HOME);

        assertThatThrownBy(() -> logIn.logIn(attempt)).isInstanceOf(Refusal.InvalidCredentials.class);

        assertThat(hasher.hashes()).isEqualTo(hashesBefore + 1);
    }

    @Test
    void theRightPasswordTakesOneHashToo() {
        logInAsAda();

        assertThat(hasher.hashes()).isEqualTo(hashesBefore + 1);
    }

    @Test
    void aLoginStormIsRateLimited() {
        hasher.getBusy();

        assertThatThrownBy(this::logInAsAda).isInstanceOf(Refusal.RateLimited.class);
    }

    @Test
    void anAttemptDoesNotShowItsPassword() {
        assertThat(Attempts.of("ada", PASSWORD, HOME).toString())
                .contains("ada")
                .doesNotContain(PASSWORD);
        assertThat(logInAsAda().toString()).doesNotContain("token-").contains("hidden");
    }

    @Test
    void aRefreshKeepsTheSessionAndRenewsTheRest() {
        var before = logInAsAda();
        stamps.passes(Duration.ofMinutes(9));

        var after = refreshSession.refresh(before.refreshSecret(), HOME);

        assertThat(after.account()).isEqualTo(ada);
        assertThat(after.session().id()).isEqualTo(before.session().id());
        assertThat(after.session().expiresAt()).isEqualTo(stamps.now().plus(LIFE.value()));
        assertThat(after.refreshSecret()).isNotEqualTo(before.refreshSecret());
        stamps.passes(Duration.ofMinutes(9));
        assertThat(isIn(before)).isFalse();
        assertThat(isIn(after)).isTrue();
    }

    @Test
    void twoTabsThatRefreshAtOnceAreBothServed() {
        var before = logInAsAda();

        var one = refreshSession.refresh(before.refreshSecret(), HOME);
        var two = refreshSession.refresh(before.refreshSecret(), HOME);

        assertThat(refreshSession.refresh(one.refreshSecret(), HOME).session().id())
                .isEqualTo(before.session().id());
        assertThat(refreshSession.refresh(two.refreshSecret(), HOME).session().id())
                .isEqualTo(before.session().id());
        assertThat(ended).isEmpty();
    }

    @Test
    void aRefreshWhoseAnswerWasLostCanBeRepeated() {
        var before = logInAsAda();
        refreshSession.refresh(before.refreshSecret(), HOME);
        stamps.passes(Duration.ofDays(1));

        assertThat(isIn(refreshSession.refresh(before.refreshSecret(), HOME))).isTrue();
    }

    @Test
    void aStolenSecretEndsTheSession() {
        var before = logInAsAda();
        var thief = refreshSession.refresh(before.refreshSecret(), HOME);
        refreshSession.refresh(thief.refreshSecret(), HOME);
        stamps.passes(Duration.ofSeconds(11));

        assertThatThrownBy(() -> refreshSession.refresh(before.refreshSecret(), HOME))
                .isInstanceOf(Refusal.Unauthenticated.class);

        assertThat(ended).containsExactly(before.session().id());
        assertThat(isIn(thief)).isFalse();
        assertThatThrownBy(() -> refreshSession.refresh(thief.refreshSecret(), HOME))
                .isInstanceOf(Refusal.Unauthenticated.class);
    }

    @Test
    void anUnknownSecretIsRefused() {
        assertThatThrownBy(() -> refreshSession.refresh(new RefreshSecret("made up"), HOME))
                .isInstanceOf(Refusal.Unauthenticated.class);
        assertThat(ended).isEmpty();
    }

    @Test
    void aSessionThatExpiredCannotBeRefreshed() {
        var before = logInAsAda();
        stamps.passes(LIFE.value());

        assertThatThrownBy(() -> refreshSession.refresh(before.refreshSecret(), HOME))
                .isInstanceOf(Refusal.Unauthenticated.class);
    }

    @Test
    void whoeverLogsOutIsOutAtOnce() {
        var loggedIn = logInAsAda();
        assertThat(isIn(loggedIn)).isTrue();

        logOut.logOut(loggedIn.refreshSecret(), HOME);

        assertThat(isIn(loggedIn)).isFalse();
        assertThat(ended).containsExactly(loggedIn.session().id());
        assertThatThrownBy(() -> refreshSession.refresh(loggedIn.refreshSecret(), HOME))
                .isInstanceOf(Refusal.Unauthenticated.class);
    }

    @Test
    void loggingOutTwiceOrWithAnUnknownSecretIsNoFault() {
        var loggedIn = logInAsAda();
        logOut.logOut(loggedIn.refreshSecret(), HOME);

        logOut.logOut(loggedIn.refreshSecret(), HOME);
        logOut.logOut(new RefreshSecret("made up"), HOME);

        assertThat(ended).containsOnly(loggedIn.session().id());
    }

    @Test
    void aForgedOrExpiredTokenIsRefused() {
        var loggedIn = logInAsAda();
        stamps.passes(TOKEN_LIFE);

        assertThat(isIn(loggedIn)).isFalse();
        assertThatThrownBy(() -> authenticate.authenticate("forged")).isInstanceOf(Refusal.Unauthenticated.class);
    }

    private LoggedIn logInAsAda() {
        return logIn.logIn(Attempts.of("ada", PASSWORD, HOME));
    }

    private boolean isIn(LoggedIn loggedIn) {
        try {
            return authenticate
                    .authenticate(loggedIn.accessToken().value())
                    .caller()
                    .session()
                    .equals(loggedIn.session().id());
        } catch (Refusal.Unauthenticated refused) {
            return false;
        }
    }
}
