package app.confab.application.secondfactor;

import app.confab.application.world.InMemoryWorld;
import app.confab.application.world.InMemoryWorld.HeldFactor;
import app.confab.domain.accounts.AccountId;
import app.confab.domain.secondfactor.RecoveryDigest;
import app.confab.domain.secondfactor.SealedSecret;
import app.confab.domain.secondfactor.SecondFactor;
import java.time.Instant;
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
    public boolean propose(AccountId account, SealedSecret secret, Instant at) {
        return world.exclusively(() -> {
            var isGone = world.account(account).isDeleted();
            if (isGone || confirmed(account).isPresent()) {
                return false;
            }
            hold(account, new HeldFactor(new SecondFactor(secret, null, 0), at, 0, Set.of()));
            return true;
        });
    }

    @Override
    public boolean confirm(AccountId account, Confirmation confirmation) {
        var since = confirmation.at().minus(PROPOSAL_LIFE);
        return world.exclusively(() -> held(account)
                .filter(held -> !held.proposedAt().isBefore(since))
                .filter(held -> !held.factor().isConfirmed())
                .filter(held -> held.factor().secret().equals(confirmation.secret()))
                .map(held -> hold(
                        account,
                        new HeldFactor(
                                new SecondFactor(confirmation.secret(), confirmation.at(), 0),
                                held.proposedAt(),
                                confirmation.step(),
                                confirmation.recoveryCodes())))
                .isPresent());
    }

    @Override
    public boolean use(AccountId account, Shown shown) {
        return world.exclusively(() -> confirmed(account)
                .flatMap(held -> without(held, shown))
                .map(left -> hold(account, left))
                .isPresent());
    }

    @Override
    public boolean renewRecoveryCodes(AccountId account, Set<RecoveryDigest> codes) {
        return world.exclusively(() ->
                confirmed(account).map(held -> hold(account, held.with(codes))).isPresent());
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

    /// What is left of it once this is used up; empty where it is not good.
    private static Optional<HeldFactor> without(HeldFactor held, Shown shown) {
        return switch (shown) {
            case Shown.Step step -> Optional.of(held.at(step.number())).filter(_ -> held.lastStep() < step.number());
            case Shown.Recovery recovery -> {
                var left = new HashSet<>(held.recovery());
                yield left.remove(recovery.code()) ? Optional.of(held.with(left)) : Optional.empty();
            }
        };
    }

    private static SecondFactor counted(HeldFactor held) {
        var factor = held.factor();
        return new SecondFactor(
                factor.secret(), factor.confirmedAt(), held.recovery().size());
    }
}
