package app.confab.application.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.confab.application.timeline.HeldExecutor;
import app.confab.domain.accounts.AccountId;
import app.confab.domain.refusals.Refusal;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AccountWatchTest {
    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

    private final AccountId ada = account(1);
    private final AccountId grace = account(2);
    private final SetVersions versions = new SetVersions();
    private final HeldExecutor executor = new HeldExecutor();
    private final AccountWatch watch = new AccountWatch(versions, executor);
    private final ToldWatch told = new ToldWatch();

    @BeforeEach
    void watchAda() {
        watch.listen(told);
        versions.set(ada, 5);
        versions.set(grace, 5);
        watch.watch(ada);
    }

    @Test
    void aHintLeadsToWhatIsNew() {
        versions.set(ada, 6);

        watch.hint(ada);
        assertThat(told.changed()).isEmpty();
        executor.runAll();

        assertThat(told.changed()).containsExactly(ada);
    }

    @Test
    void whatAHintHasLedToIsNotToldAgain() {
        versions.set(ada, 6);
        watch.hint(ada);
        executor.runAll();

        watch.hint(ada);
        executor.runAll();
        watch.sweep();

        assertThat(told.changed()).containsExactly(ada);
    }

    @Test
    void hintsThatGatherAreLookedAtTogether() {
        versions.set(grace, 4);
        watch.watch(grace);
        var before = versions.looks();
        versions.set(ada, 6);
        versions.set(grace, 6);

        watch.hint(ada);
        watch.hint(grace);
        watch.hint(ada);
        executor.runAll();

        assertThat(told.changed()).containsExactlyInAnyOrder(ada, grace);
        assertThat(versions.looks()).isEqualTo(before + 1);
    }

    @Test
    void aHintAtSomebodyElseAsksNobody() {
        watch.hint(grace);

        assertThat(executor.hasWork()).isFalse();
    }

    @Test
    void aHintThatComesLateIsNoNews() {
        watch.hint(ada);
        executor.runAll();

        assertThat(told.changed()).isEmpty();
    }

    @Test
    void aSweepFindsWhatNoHintHasTold() {
        watch.watch(grace);
        versions.set(ada, 7);

        watch.sweep();

        assertThat(told.changed()).containsExactly(ada);
    }

    @Test
    void aSweepThatFindsNothingTellsNothing() {
        watch.sweep();
        watch.sweep();

        assertThat(told.changed()).isEmpty();
    }

    @Test
    void aChangeThatEverybodyKnowsIsNoNews() {
        versions.set(ada, 6);
        watch.known(ada, 6);
        versions.set(ada, 7);
        watch.known(ada, 7);

        watch.sweep();

        assertThat(told.changed()).isEmpty();
    }

    @Test
    void aChangeThatCameBeforeAKnownOneIsFound() {
        versions.set(ada, 7);
        watch.known(ada, 7);

        watch.sweep();

        assertThat(told.changed()).containsExactly(ada);
    }

    @Test
    void knownChangesThatComeOutOfOrderAreLookedAt() {
        versions.set(ada, 7);
        watch.known(ada, 7);
        watch.known(ada, 6);

        watch.sweep();

        assertThat(told.changed()).containsExactly(ada);
    }

    @Test
    void theVersionOfSomebodyNewIsReadOnce() {
        var before = versions.looks();

        watch.watch(ada);
        watch.watch(grace);
        watch.watch(grace);

        assertThat(versions.looks()).isEqualTo(before + 1);
    }

    @Test
    void whoeverHasNoConnectionLeftIsNotWatched() {
        watch.watch(ada);
        versions.set(ada, 6);

        watch.unwatch(ada);
        watch.sweep();
        assertThat(told.changed()).containsExactly(ada);

        watch.unwatch(ada);
        versions.set(ada, 7);
        watch.hint(ada);
        watch.sweep();
        assertThat(told.changed()).containsExactly(ada);
        assertThat(executor.hasWork()).isFalse();
    }

    @Test
    void whatHappensWhileTheFirstVersionIsReadIsTold() {
        versions.whileReading(() -> {
            versions.set(grace, 6);
            watch.hint(grace);
        });

        watch.watch(grace);
        executor.runAll();

        assertThat(told.changed()).containsExactly(grace);
    }

    @Test
    void ofTwoConnectionsAtOnceTheOneThatKnowsLessCounts() {
        versions.whileReading(() -> {
            versions.set(grace, 6);
            watch.watch(grace);
        });

        watch.watch(grace);
        watch.sweep();

        assertThat(told.changed()).containsExactly(grace);
    }

    @Test
    void nothingIsWatchedWhereTheVersionCannotBeRead() {
        versions.goDown();
        assertThatThrownBy(() -> watch.watch(grace)).isInstanceOf(Refusal.Unavailable.class);

        versions.comeBack();
        watch.hint(grace);
        assertThat(executor.hasWork()).isFalse();
    }

    @Test
    void whatALookFailsToFindTheNextSweepFinds() {
        versions.set(ada, 6);
        versions.goDown();
        watch.hint(ada);
        assertThatThrownBy(executor::runAll).isInstanceOf(Refusal.Unavailable.class);
        assertThatThrownBy(watch::sweep).isInstanceOf(Refusal.Unavailable.class);

        versions.comeBack();
        watch.sweep();

        assertThat(told.changed()).containsExactly(ada);
    }

    @Test
    void hintsAreFollowedAfterALookThatFailed() {
        versions.goDown();
        watch.hint(ada);
        assertThatThrownBy(executor::runAll).isInstanceOf(Refusal.Unavailable.class);

        versions.comeBack();
        versions.set(ada, 6);
        watch.hint(ada);
        executor.runAll();

        assertThat(told.changed()).containsExactly(ada);
    }

    @Test
    void whatAListenerFailsToTakeComesAgain() {
        versions.set(ada, 6);
        told.failOnce();
        assertThatThrownBy(watch::sweep).isInstanceOf(IllegalStateException.class);

        watch.sweep();

        assertThat(told.changed()).containsExactly(ada);
    }

    @Test
    void aRenamingIsToldOnceWhateverHintsAndSweepsFindIt() {
        versions.rename(grace, NOON);

        watch.hintRenaming();
        watch.hintRenaming();
        executor.runAll();
        watch.sweep();

        assertThat(told.renamed()).containsExactly(grace);
    }

    @Test
    void aRenamingThatNoHintHasToldIsFound() {
        versions.rename(grace, NOON);

        watch.sweep();

        assertThat(told.renamed()).containsExactly(grace);
    }

    @Test
    void aSecondRenamingIsToldToo() {
        versions.rename(grace, NOON);
        watch.sweep();

        versions.rename(grace, NOON.plusMillis(1));
        watch.sweep();

        assertThat(told.renamed()).containsExactly(grace, grace);
    }

    @Test
    void renamingsAreFoundWhereVersionsCannotBe() {
        versions.rename(grace, NOON);
        versions.set(ada, 6);
        told.failOnce();

        assertThatThrownBy(watch::sweep).isInstanceOf(IllegalStateException.class);

        assertThat(told.renamed()).containsExactly(grace);
    }

    private static AccountId account(int number) {
        return new AccountId(new UUID(0x7000, 0x8000_0000_0000_0000L | number));
    }
}
