package app.confab.application.secondfactor;

import static org.assertj.core.api.Assertions.assertThat;

import app.confab.application.kernel.Page;
import app.confab.application.secondfactor.SecondFactors.Confirmation;
import app.confab.application.secondfactor.SecondFactors.Shown;
import app.confab.application.world.AtOnce;
import app.confab.application.world.Scene;
import app.confab.application.world.StoresContract;
import app.confab.domain.accounts.Account;
import app.confab.domain.accounts.AccountStanding;
import app.confab.domain.secondfactor.RecoveryDigest;
import app.confab.domain.secondfactor.SealedSecret;
import app.confab.domain.secondfactor.SecondFactor;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// What every [SecondFactors] keeps.
public interface SecondFactorsContract extends StoresContract {
    SealedSecret SECRET = new SealedSecret("sealed");
    SealedSecret ANOTHER = new SealedSecret("sealed anew");
    RecoveryDigest ONE = new RecoveryDigest("one");
    RecoveryDigest TWO = new RecoveryDigest("two");
    RecoveryDigest THREE = new RecoveryDigest("three");
    long STEP = 59_823_417;

    private SecondFactors factors() {
        return stores().secondFactors();
    }

    private static Confirmation confirmation(Account account, SealedSecret secret) {
        return new Confirmation(secret, STEP, Set.of(ONE, TWO), account.createdAt());
    }

    /// Somebody who has confirmed [#SECRET] in [#STEP].
    private Account withSecondFactor(Scene scene) {
        var account = scene.person("ada");
        assertThat(factors().propose(account.id(), SECRET, account.createdAt())).isTrue();
        assertThat(factors().confirm(account.id(), confirmation(account, SECRET)))
                .isTrue();
        return account;
    }

    private boolean useStep(Account account, long step) {
        return factors().use(account.id(), new Shown.Step(step));
    }

    private boolean useRecoveryCode(Account account, RecoveryDigest code) {
        return factors().use(account.id(), new Shown.Recovery(code));
    }

    private boolean hasOne(Account account) {
        return stores().accountStandings().of(account.id()).orElseThrow().hasSecondFactor();
    }

    @Test
    default void nobodyHasOneUntilTheyConfirmIt() {
        var scene = scene();
        var ada = scene.person("ada");
        assertThat(factors().of(ada.id())).isEmpty();

        factors().propose(ada.id(), SECRET, ada.createdAt());
        assertThat(factors().of(ada.id())).hasValue(new SecondFactor(SECRET, null, 0));
        assertThat(hasOne(ada)).isFalse();

        factors().confirm(ada.id(), confirmation(ada, SECRET));
        assertThat(factors().of(ada.id())).hasValue(new SecondFactor(SECRET, ada.createdAt(), 2));
        assertThat(hasOne(ada)).isTrue();
    }

    @Test
    default void whoeverHasOneIsShownAsSuch() {
        var scene = scene();
        var ada = withSecondFactor(scene);
        var request = new Page.Request(null, 10);

        assertThat(stores().accountStandings()
                        .search(ada.username().value(), request)
                        .items())
                .singleElement()
                .matches(AccountStanding::hasSecondFactor);
        assertThat(stores().accountStandings()
                        .deactivate(ada.id(), ada.createdAt())
                        .hasSecondFactor())
                .isTrue();
    }

    @Test
    default void theLatestProposalIsTheOneToConfirm() {
        var ada = scene().person("ada");
        factors().propose(ada.id(), SECRET, ada.createdAt());
        factors().propose(ada.id(), ANOTHER, ada.createdAt());

        assertThat(factors().confirm(ada.id(), confirmation(ada, SECRET))).isFalse();
        assertThat(factors().confirm(ada.id(), confirmation(ada, ANOTHER))).isTrue();
    }

    @Test
    default void aConfirmedOneIsNeitherReplacedNorConfirmedAgain() {
        var ada = withSecondFactor(scene());

        assertThat(factors().propose(ada.id(), ANOTHER, ada.createdAt())).isFalse();
        assertThat(factors().confirm(ada.id(), confirmation(ada, SECRET))).isFalse();

        assertThat(factors().of(ada.id())).hasValue(new SecondFactor(SECRET, ada.createdAt(), 2));
    }

    @Test
    default void aProposalIsForgottenAfterAWhile() {
        var ada = scene().person("ada");
        var life = SecondFactors.PROPOSAL_LIFE;
        factors().propose(ada.id(), SECRET, ada.createdAt());

        assertThat(factors()
                        .confirm(
                                ada.id(),
                                confirmationAt(ada.createdAt().plus(life).plusMillis(1))))
                .isFalse();
        assertThat(factors().confirm(ada.id(), confirmationAt(ada.createdAt().plus(life))))
                .isTrue();
    }

    private static Confirmation confirmationAt(Instant moment) {
        return new Confirmation(SECRET, STEP, Set.of(ONE), moment);
    }

    @Test
    default void whatWasNotProposedIsNotConfirmed() {
        var ada = scene().person("ada");

        assertThat(factors().confirm(ada.id(), confirmation(ada, SECRET))).isFalse();
        assertThat(factors().of(ada.id())).isEmpty();
    }

    @Test
    default void aTimeStepIsUsedUpWithAllBeforeIt() {
        var ada = withSecondFactor(scene());

        assertThat(useStep(ada, STEP)).isFalse();
        assertThat(useStep(ada, STEP - 1)).isFalse();
        assertThat(useStep(ada, STEP + 2)).isTrue();
        assertThat(useStep(ada, STEP + 1)).isFalse();
        assertThat(useStep(ada, STEP + 3)).isTrue();
    }

    @Test
    default void aRecoveryCodeIsUsedUp() {
        var ada = withSecondFactor(scene());

        assertThat(useRecoveryCode(ada, THREE)).isFalse();
        assertThat(useRecoveryCode(ada, ONE)).isTrue();
        assertThat(useRecoveryCode(ada, ONE)).isFalse();

        assertThat(factors().of(ada.id())).hasValue(new SecondFactor(SECRET, ada.createdAt(), 1));
    }

    @Test
    default void ofManyWhoShowTheSameAtOnceOneSucceeds() {
        var ada = withSecondFactor(scene());

        assertThat(AtOnce.run(8, _ -> useStep(ada, STEP + 1))).containsOnlyOnce(true);
        assertThat(AtOnce.run(8, _ -> useRecoveryCode(ada, ONE))).containsOnlyOnce(true);
    }

    @Test
    default void ofManyWhoConfirmAtOnceOneSucceeds() {
        var ada = scene().person("ada");
        factors().propose(ada.id(), SECRET, ada.createdAt());

        assertThat(AtOnce.run(8, _ -> factors().confirm(ada.id(), confirmation(ada, SECRET))))
                .containsOnlyOnce(true);
        assertThat(factors().of(ada.id()).orElseThrow().recoveryCodesLeft()).isEqualTo(2);
    }

    @Test
    default void newRecoveryCodesReplaceThoseThatAreLeft() {
        var ada = withSecondFactor(scene());
        useRecoveryCode(ada, ONE);

        assertThat(factors().renewRecoveryCodes(ada.id(), Set.of(ONE, THREE))).isTrue();

        assertThat(factors().of(ada.id()).orElseThrow().recoveryCodesLeft()).isEqualTo(2);
        assertThat(useRecoveryCode(ada, TWO)).isFalse();
        assertThat(useRecoveryCode(ada, ONE)).isTrue();
        assertThat(useRecoveryCode(ada, THREE)).isTrue();
    }

    @Test
    default void whatIsRemovedIsGoneWithAllThatBelongsToIt() {
        var ada = withSecondFactor(scene());

        assertThat(factors().remove(ada.id())).isTrue();
        assertThat(factors().remove(ada.id())).isFalse();

        assertThat(factors().of(ada.id())).isEmpty();
        assertThat(hasOne(ada)).isFalse();
        assertThat(useStep(ada, STEP + 1)).isFalse();
        factors().propose(ada.id(), ANOTHER, ada.createdAt());
        assertThat(useRecoveryCode(ada, ONE)).isFalse();
    }

    @Test
    default void whatIsOnlyProposedIsNotUsed() {
        var ada = scene().person("ada");
        factors().propose(ada.id(), SECRET, ada.createdAt());

        assertThat(useStep(ada, STEP)).isFalse();
        assertThat(useRecoveryCode(ada, ONE)).isFalse();
        assertThat(factors().renewRecoveryCodes(ada.id(), Set.of(ONE))).isFalse();
        assertThat(factors().remove(ada.id())).isFalse();
        assertThat(factors().of(ada.id())).isEmpty();
    }

    @Test
    default void everybodyHasTheirOwn() {
        var scene = scene();
        var ada = withSecondFactor(scene);
        var grace = scene.person("grace");

        assertThat(factors().of(grace.id())).isEmpty();
        assertThat(useStep(grace, STEP + 1)).isFalse();
        assertThat(useRecoveryCode(grace, ONE)).isFalse();
        assertThat(factors().of(ada.id()).orElseThrow().recoveryCodesLeft()).isEqualTo(2);
    }

    @Test
    default void itGoesWithItsAccount() {
        var ada = withSecondFactor(scene());
        stores().erasure().erase(ada.id(), ada.createdAt());

        assertThat(factors().of(ada.id())).isEmpty();
        assertThat(factors().propose(ada.id(), SECRET, ada.createdAt())).isFalse();
        assertThat(hasOne(ada)).isFalse();
    }
}
