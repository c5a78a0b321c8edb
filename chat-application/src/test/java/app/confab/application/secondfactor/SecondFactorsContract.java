package app.confab.application.secondfactor;

import static org.assertj.core.api.Assertions.assertThat;

import app.confab.application.kernel.Page;
import app.confab.application.secondfactor.SecondFactors.Confirmation;
import app.confab.application.world.AtOnce;
import app.confab.application.world.Scene;
import app.confab.application.world.StoresContract;
import app.confab.domain.accounts.Account;
import app.confab.domain.accounts.AccountStanding;
import app.confab.domain.secondfactor.RecoveryDigest;
import app.confab.domain.secondfactor.SealedSecret;
import app.confab.domain.secondfactor.SecondFactor;
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
        assertThat(factors().propose(account.id(), SECRET)).isTrue();
        assertThat(factors().confirm(account.id(), confirmation(account, SECRET)))
                .isTrue();
        return account;
    }

    private boolean hasOne(Account account) {
        return stores().accountStandings().of(account.id()).orElseThrow().hasSecondFactor();
    }

    @Test
    default void nobodyHasOneUntilTheyConfirmIt() {
        var scene = scene();
        var ada = scene.person("ada");
        assertThat(factors().of(ada.id())).isEmpty();

        factors().propose(ada.id(), SECRET);
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
        factors().propose(ada.id(), SECRET);
        factors().propose(ada.id(), ANOTHER);

        assertThat(factors().confirm(ada.id(), confirmation(ada, SECRET))).isFalse();
        assertThat(factors().confirm(ada.id(), confirmation(ada, ANOTHER))).isTrue();
    }

    @Test
    default void aConfirmedOneIsNeitherReplacedNorConfirmedAgain() {
        var ada = withSecondFactor(scene());

        assertThat(factors().propose(ada.id(), ANOTHER)).isFalse();
        assertThat(factors().confirm(ada.id(), confirmation(ada, SECRET))).isFalse();

        assertThat(factors().of(ada.id())).hasValue(new SecondFactor(SECRET, ada.createdAt(), 2));
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

        assertThat(factors().useStep(ada.id(), STEP)).isFalse();
        assertThat(factors().useStep(ada.id(), STEP - 1)).isFalse();
        assertThat(factors().useStep(ada.id(), STEP + 2)).isTrue();
        assertThat(factors().useStep(ada.id(), STEP + 1)).isFalse();
        assertThat(factors().useStep(ada.id(), STEP + 3)).isTrue();
    }

    @Test
    default void aRecoveryCodeIsUsedUp() {
        var ada = withSecondFactor(scene());

        assertThat(factors().useRecoveryCode(ada.id(), THREE)).isFalse();
        assertThat(factors().useRecoveryCode(ada.id(), ONE)).isTrue();
        assertThat(factors().useRecoveryCode(ada.id(), ONE)).isFalse();

        assertThat(factors().of(ada.id())).hasValue(new SecondFactor(SECRET, ada.createdAt(), 1));
    }

    @Test
    default void ofManyWhoShowTheSameAtOnceOneSucceeds() {
        var ada = withSecondFactor(scene());

        assertThat(AtOnce.run(8, _ -> factors().useStep(ada.id(), STEP + 1))).containsOnlyOnce(true);
        assertThat(AtOnce.run(8, _ -> factors().useRecoveryCode(ada.id(), ONE))).containsOnlyOnce(true);
    }

    @Test
    default void ofManyWhoConfirmAtOnceOneSucceeds() {
        var ada = scene().person("ada");
        factors().propose(ada.id(), SECRET);

        assertThat(AtOnce.run(8, _ -> factors().confirm(ada.id(), confirmation(ada, SECRET))))
                .containsOnlyOnce(true);
        assertThat(factors().of(ada.id()).orElseThrow().recoveryCodesLeft()).isEqualTo(2);
    }

    @Test
    default void newRecoveryCodesReplaceThoseThatAreLeft() {
        var ada = withSecondFactor(scene());
        factors().useRecoveryCode(ada.id(), ONE);

        assertThat(factors().renewRecoveryCodes(ada.id(), Set.of(ONE, THREE))).isTrue();

        assertThat(factors().of(ada.id()).orElseThrow().recoveryCodesLeft()).isEqualTo(2);
        assertThat(factors().useRecoveryCode(ada.id(), TWO)).isFalse();
        assertThat(factors().useRecoveryCode(ada.id(), ONE)).isTrue();
        assertThat(factors().useRecoveryCode(ada.id(), THREE)).isTrue();
    }

    @Test
    default void whatIsRemovedIsGoneWithAllThatBelongsToIt() {
        var ada = withSecondFactor(scene());

        assertThat(factors().remove(ada.id())).isTrue();
        assertThat(factors().remove(ada.id())).isFalse();

        assertThat(factors().of(ada.id())).isEmpty();
        assertThat(hasOne(ada)).isFalse();
        assertThat(factors().useStep(ada.id(), STEP + 1)).isFalse();
        factors().propose(ada.id(), ANOTHER);
        assertThat(factors().useRecoveryCode(ada.id(), ONE)).isFalse();
    }

    @Test
    default void whatIsOnlyProposedIsNotUsed() {
        var ada = scene().person("ada");
        factors().propose(ada.id(), SECRET);

        assertThat(factors().useStep(ada.id(), STEP)).isFalse();
        assertThat(factors().useRecoveryCode(ada.id(), ONE)).isFalse();
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
        assertThat(factors().useStep(grace.id(), STEP + 1)).isFalse();
        assertThat(factors().useRecoveryCode(grace.id(), ONE)).isFalse();
        assertThat(factors().of(ada.id()).orElseThrow().recoveryCodesLeft()).isEqualTo(2);
    }

    @Test
    default void itGoesWithItsAccount() {
        var ada = withSecondFactor(scene());
        stores().erasure().erase(ada.id(), ada.createdAt());

        assertThat(factors().of(ada.id())).isEmpty();
        assertThat(factors().propose(ada.id(), SECRET)).isFalse();
        assertThat(hasOne(ada)).isFalse();
    }
}
