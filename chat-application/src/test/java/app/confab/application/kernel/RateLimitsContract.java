package app.confab.application.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.confab.application.kernel.Limit.Budget;
import app.confab.application.world.AtOnce;
import app.confab.domain.refusals.Refusal;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What every [RateLimits] that limits anything keeps.
public interface RateLimitsContract {
    /// Of every limit and every subject.
    Budget BUDGET = new Budget(4, 2, Duration.ofSeconds(1));

    Duration ONE_COMES_BACK = Duration.ofMillis(500);

    /// Limits with [#BUDGET], on a clock that stands still.
    RateLimits limits();

    /// Lets time pass for [#limits].
    void passes(Duration time);

    @Test
    default void aWholeBurstIsThereAtFirst() {
        assertThat(taken("ada")).isEqualTo(4);
    }

    @Test
    default void whatWasTakenComesBackAtASteadyRate() {
        taken("ada");

        passes(ONE_COMES_BACK);
        assertThat(taken("ada")).isEqualTo(1);

        passes(ONE_COMES_BACK.multipliedBy(3));
        assertThat(taken("ada")).isEqualTo(3);
    }

    @Test
    default void aBudgetNeverHoldsMoreThanItsBurst() {
        taken("ada");

        passes(Duration.ofDays(1));

        assertThat(taken("ada")).isEqualTo(4);
    }

    @Test
    default void theTimeToWaitIsTheTimeUntilOneIsThere() {
        taken("ada");
        var wait = limits().tryTake(Limit.MESSAGES, "ada");
        assertThat(wait).isEqualTo(ONE_COMES_BACK);

        passes(wait.minusMillis(1));
        assertThat(limits().tryTake(Limit.MESSAGES, "ada")).isEqualTo(Duration.ofMillis(1));

        passes(Duration.ofMillis(1));
        assertThat(limits().tryTake(Limit.MESSAGES, "ada")).isZero();
    }

    @Test
    default void whatIsRefusedTakesNothing() {
        taken("ada");
        Stream.generate(() -> limits().tryTake(Limit.MESSAGES, "ada"))
                .limit(100)
                .forEach(wait -> assertThat(wait).isEqualTo(ONE_COMES_BACK));
    }

    @Test
    default void askingTakesNothing() {
        assertThat(limits().untilLeft(Limit.MESSAGES, "ada")).isZero();
        assertThat(taken("ada")).isEqualTo(4);
        assertThat(limits().untilLeft(Limit.MESSAGES, "ada")).isEqualTo(ONE_COMES_BACK);
    }

    @Test
    default void everySubjectHasABudgetOfItsOwnForEveryLimit() {
        taken("ada");

        assertThat(limits().untilLeft(Limit.MESSAGES, "grace")).isZero();
        assertThat(limits().untilLeft(Limit.SEARCHES, "ada")).isZero();
    }

    @Test
    default void equalSubjectsShareABudget() {
        limits().charge(Limit.HANDSHAKES, ClientAddress.of("2001:db8::1"));
        limits().charge(Limit.HANDSHAKES, ClientAddress.of("2001:db8::2"));
        limits().charge(Limit.HANDSHAKES, ClientAddress.of("2001:db8::3"));
        limits().charge(Limit.HANDSHAKES, ClientAddress.of("2001:db8::4"));

        assertThat(limits().untilLeft(Limit.HANDSHAKES, ClientAddress.of("2001:db8::5")))
                .isEqualTo(ONE_COMES_BACK);
    }

    @Test
    default void whatIsChargedBeyondTheBudgetIsOwed() {
        Stream.generate(() -> "ada").limit(6).forEach(ada -> limits().charge(Limit.MESSAGES, ada));

        assertThat(limits().untilLeft(Limit.MESSAGES, "ada")).isEqualTo(ONE_COMES_BACK.multipliedBy(3));
        passes(ONE_COMES_BACK.multipliedBy(3));
        assertThat(taken("ada")).isEqualTo(1);
    }

    @Test
    default void ofManyAtOnceExactlyAsManyPassAsThereAre() {
        var taken = AtOnce.run(8, _ -> taken("ada"));

        assertThat(taken.stream().mapToInt(Integer::intValue).sum()).isEqualTo(4);
    }

    @Test
    default void whoTakesTooMuchIsTurnedAwayWithTheTimeToWait() {
        taken("ada");

        assertThatThrownBy(() -> limits().take(Limit.MESSAGES, "ada"))
                .isInstanceOfSatisfying(
                        Refusal.RateLimited.class,
                        refusal -> assertThat(refusal.retryAfter()).isEqualTo(ONE_COMES_BACK));
    }

    /// How many this subject can take now.
    private int taken(String subject) {
        var taken = 0;
        while (limits().tryTake(Limit.MESSAGES, subject).isZero()) {
            taken++;
        }
        return taken;
    }
}
