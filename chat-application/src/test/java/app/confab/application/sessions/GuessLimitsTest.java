package app.confab.application.sessions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.confab.application.accounts.FakePasswordHasher;
import app.confab.application.audit.AuditTrail;
import app.confab.application.kernel.InMemoryRateLimits;
import app.confab.application.kernel.Limit;
import app.confab.application.kernel.PinnedStamps;
import app.confab.application.kernel.SomeClient;
import app.confab.application.registration.Newcomers;
import app.confab.application.world.AtOnce;
import app.confab.application.world.Stores;
import app.confab.domain.refusals.Refusal;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Guessing passwords, with the limits that every node has.
class GuessLimitsTest {
    private static final String RIGHT = "analytical engine";
    private static final String WRONG = "difference engine";
    private static final String HOME = "192.0.2.1";
    private static final String ELSEWHERE = "198.51.100.7";

    private final Stores stores = Stores.inMemory();
    private final PinnedStamps stamps = PinnedStamps.at("2026-11-23T09:00:00Z");
    private final AtomicLong nanos = new AtomicLong();
    private final FakePasswordHasher hasher = new FakePasswordHasher();
    private final LogIn logIn = new LogIn(
            stores.accounts(),
            Attempts.byPassword(hasher),
            new OpenSession(
                    stores.sessions(),
                    new FakeRefreshSecrets(),
                    new InMemoryAccessTokens(stamps, Duration.ofMinutes(10)),
                    stamps,
                    new SessionLife(Duration.ofDays(30))),
            new GuessLimits(new InMemoryRateLimits(Limit::standard, nanos::get), stores.accountSessions(), stamps),
            new AuditTrail(stores.audit(), stamps));

    @BeforeEach
    void adaAndGraceHaveAccounts() {
        Newcomers.registered(stores, hasher, stamps, "ada", RIGHT);
        Newcomers.registered(stores, hasher, stamps, "grace", RIGHT);
    }

    @Test
    void whoeverIsStoppedWhileWaitingForTheirTurnGuessesNothing() {
        var before = hasher.hashes();
        var attempt = Attempts.of("ada", RIGHT, SomeClient.at(HOME));
        Thread.currentThread().interrupt();

        assertThatThrownBy(() -> logIn.logIn(attempt)).isInstanceOf(Refusal.Unavailable.class);

        assertThat(Thread.interrupted()).isTrue();
        assertThat(hasher.hashes()).isEqualTo(before);
    }

    @Test
    void afterTenWrongPasswordsOneMoreIsTriedEverySixSeconds() {
        assertThat(guessesAt("ada", ELSEWHERE, 100)).isEqualTo(10);

        nanos.addAndGet(Duration.ofSeconds(12).toNanos());

        assertThat(guessesAt("ada", ELSEWHERE, 100)).isEqualTo(2);
    }

    @Test
    void whoeverMustWaitIsToldForHowLong() {
        guessesAt("ada", ELSEWHERE, 10);

        assertThatThrownBy(() -> logIn(RIGHT, "ada", ELSEWHERE))
                .isInstanceOfSatisfying(
                        Refusal.RateLimited.class,
                        refusal -> assertThat(refusal.retryAfter()).isEqualTo(Duration.ofSeconds(6)));
        nanos.addAndGet(Duration.ofSeconds(6).toNanos());
        logIn(RIGHT, "ada", ELSEWHERE);
    }

    @Test
    void nobodyIsLockedOutByGuessesFromElsewhere() {
        guessesAt("ada", ELSEWHERE, 100);

        logIn(RIGHT, "ada", HOME);
    }

    @Test
    void guessesAtOneNameCostOthersAtTheSameAddressNothing() {
        guessesAt("ada", HOME, 100);

        logIn(RIGHT, "grace", HOME);
    }

    @Test
    void capitalsMakeNoOtherName() {
        guessesAt("ada", ELSEWHERE, 10);

        assertThat(guessesAt("ADA", ELSEWHERE, 1)).isZero();
    }

    @Test
    void rightPasswordsCostNothing() {
        IntStream.range(0, 500).forEach(_ -> logIn(RIGHT, "ada", HOME));

        assertThat(guessesAt("ada", HOME, 100)).isEqualTo(10);
    }

    @Test
    void anAddressHasAHundredGuessesAtAllNamesTogether() {
        var guesses = IntStream.range(0, 300)
                .map(n -> guessesAt("somebody-" + n, ELSEWHERE, 1))
                .sum();

        assertThat(guesses).isEqualTo(100);
    }

    @Test
    void whatIsNoNameCountsForItsAddress() {
        assertThat(guessesAt("no name at all", ELSEWHERE, 300)).isEqualTo(100);
    }

    @Test
    void theLongestWaitIsTold() {
        IntStream.range(0, 90).forEach(n -> guessesAt("somebody-" + n, ELSEWHERE, 1));
        guessesAt("ada", ELSEWHERE, 10);

        assertThatThrownBy(() -> logIn(RIGHT, "ada", ELSEWHERE))
                .isInstanceOfSatisfying(
                        Refusal.RateLimited.class,
                        refusal -> assertThat(refusal.retryAfter()).isEqualTo(Duration.ofSeconds(6)));
    }

    @Test
    void aNameHasAThousandGuessesAnHourFromAllAddressesTogether() {
        assertThat(guessesFromEverywhere("ada")).isEqualTo(1000);
        assertThat(guessesFromEverywhere("nobody")).isEqualTo(1000);
    }

    @ParameterizedTest
    @CsvSource({"192.0.2.1, 192.0.2.1", "2001:db8:1:2::7, 2001:db8:1:ffff::8"})
    void nobodyIsLockedOutByTheWholeWorldWhereTheyHaveBeen(String before, String now) {
        logIn(RIGHT, "ada", before);
        guessesFromEverywhere("ada");

        stamps.passes(Duration.ofDays(29));

        logIn(RIGHT, "ada", now);
        assertIsBarred("ada", ELSEWHERE);
    }

    @Test
    void whereOneHasBeenLongAgoOneIsAnybody() {
        logIn(RIGHT, "ada", HOME);
        guessesFromEverywhere("ada");

        stamps.passes(Duration.ofDays(30));

        assertIsBarred("ada", HOME);
    }

    @Test
    void whereOneHasBeenNobodyElseIsSpared() {
        logIn(RIGHT, "grace", HOME);
        guessesFromEverywhere("ada");

        assertIsBarred("ada", HOME);
    }

    @Test
    void whereOneHasBeenGuessesAreCountedAllTheSame() {
        logIn(RIGHT, "ada", "2001:db8:1:2::7");
        guessesFromEverywhere("ada");

        var guesses = IntStream.range(0, 300)
                .map(n -> guessesAt("ada", "2001:db8:1:%x::7".formatted(n), 4))
                .sum();

        assertThat(guesses).isEqualTo(1000);
    }

    private int guessesFromEverywhere(String username) {
        return IntStream.range(0, 300)
                .map(n -> guessesAt(username, "10.0.%d.%d".formatted(n / 250, n % 250), 4))
                .sum();
    }

    private void assertIsBarred(String username, String address) {
        assertThatThrownBy(() -> logIn(RIGHT, username, address)).isInstanceOf(Refusal.RateLimited.class);
    }

    @Test
    void ofManyGuessesAtOnceNoMoreAreTriedThanAreLeft() {
        var guesses = AtOnce.run(50, _ -> guessesAt("ada", ELSEWHERE, 1));

        assertThat(guesses.stream().mapToInt(Integer::intValue).sum()).isEqualTo(10);
    }

    @Test
    void manyRightPasswordsAtOnceAllPass() {
        AtOnce.run(50, _ -> logIn(RIGHT, "ada", HOME));
    }

    @Test
    void aBusyNodeIsNoWrongGuess() {
        hasher.getBusy();

        assertThat(guessesAt("ada", HOME, 50)).isZero();
        assertThatThrownBy(() -> logIn(RIGHT, "ada", HOME))
                .isInstanceOfSatisfying(
                        Refusal.RateLimited.class,
                        refusal -> assertThat(refusal.retryAfter()).isEqualTo(Duration.ofSeconds(1)));
    }

    private LoggedIn logIn(String password, String username, String address) {
        return logIn.logIn(Attempts.of(username, password, SomeClient.at(address)));
    }

    /// How many of so many wrong passwords were tried at all.
    private int guessesAt(String username, String address, int attempts) {
        var tried = 0;
        for (var n = 0; n < attempts; n++) {
            try {
                logIn(WRONG, username, address);
            } catch (Refusal.InvalidCredentials wrong) {
                tried++;
            } catch (Refusal.RateLimited notEvenTried) {
                // Counted by what is missing.
            }
        }
        return tried;
    }
}
