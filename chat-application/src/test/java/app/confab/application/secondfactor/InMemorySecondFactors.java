package app.confab.application.secondfactor;

import app.confab.application.world.InMemoryWorld;
import app.confab.application.world.InMemoryWorld.HeldFactor;
import app.confab.domain.accounts.AccountId;
import app.confab.domain.secondfactor.RecoveryDigest;
import app.confab.domain.secondfactor.SealedSecret;
import app.confab.domain.secondfactor.SecondFactor;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/// The second factors of the accounts of an [InMemoryWorld].
public final class InMemorySecondFactors implements SecondFactors {
    private final InMemoryWorld world;

    public InMemorySecondFactors(InMemoryWorld world) {
        this.world = world;
    }

    @Override
    public Optional<SecondFactor> of(AccountId account) {
        return world.exclusively(() -> held(account).map(InMemorySecondFactors::counted));
    }

    @Override
    public boolean propose(AccountId account, SealedSecret secret) {
        return world.exclusively(() -> {
            var isGone = world.account(account).isDeleted();
            if (isGone || confirmed(account).isPresent()) {
                return false;
            }
            hold(account, new HeldFactor(new SecondFactor(secret, null, 0), 0, Set.of()));
            return true;
        });
    }

    @Override
    public boolean confirm(AccountId account, Confirmation confirmation) {
        return world.exclusively(() -> held(account)
                .map(HeldFactor::factor)
                .filter(factor -> !factor.isConfirmed() && factor.secret().equals(confirmation.secret()))
                .map(factor -> hold(
                        account,
                        new HeldFactor(
                                new SecondFactor(factor.secret(), confirmation.at(), 0),
                                confirmation.step(),
                                confirmation.recoveryCodes())))
                .isPresent());
    }

    @Override
    public boolean useStep(AccountId account, long step) {
        return world.exclusively(() -> confirmed(account)
                .filter(held -> held.lastStep() < step)
                .map(held -> hold(account, new HeldFactor(held.factor(), step, held.recovery())))
                .isPresent());
    }

    @Override
    public boolean useRecoveryCode(AccountId account, RecoveryDigest code) {
        return world.exclusively(() -> confirmed(account)
                .filter(held -> held.recovery().contains(code))
                .map(held -> hold(account, new HeldFactor(held.factor(), held.lastStep(), without(held, code))))
                .isPresent());
    }

    @Override
    public boolean renewRecoveryCodes(AccountId account, Set<RecoveryDigest> codes) {
        return world.exclusively(() -> confirmed(account)
                .map(held -> hold(account, new HeldFactor(held.factor(), held.lastStep(), codes)))
                .isPresent());
    }

    @Override
    public boolean remove(AccountId account) {
        return world.exclusively(() -> {
            var wasThere = confirmed(account).isPresent();
            world.secondFactors().remove(account);
            return wasThere;
        });
    }

    private Optional<HeldFactor> held(AccountId account) {
        return Optional.ofNullable(world.secondFactors().get(account));
    }

    private Optional<HeldFactor> confirmed(AccountId account) {
        return held(account).filter(held -> held.factor().isConfirmed());
    }

    private HeldFactor hold(AccountId account, HeldFactor held) {
        world.secondFactors().put(account, held);
        return held;
    }

    private static Set<RecoveryDigest> without(HeldFactor held, RecoveryDigest code) {
        var left = new HashSet<>(held.recovery());
        left.remove(code);
        return left;
    }

    private static SecondFactor counted(HeldFactor held) {
        var factor = held.factor();
        return new SecondFactor(
                factor.secret(), factor.confirmedAt(), held.recovery().size());
    }
}
