package app.confab.persistence.secondfactor;

import app.confab.application.secondfactor.SecondFactors;
import app.confab.domain.accounts.AccountId;
import app.confab.domain.secondfactor.RecoveryDigest;
import app.confab.domain.secondfactor.SealedSecret;
import app.confab.domain.secondfactor.SecondFactor;
import app.confab.persistence.kernel.Statements;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.transaction.support.TransactionOperations;

/// Second factors in a table of their own, each change decided by the row's lock.
public final class PostgresSecondFactors implements SecondFactors {
    private final SecondFactorsSql sql;
    private final TransactionOperations transactions;

    public PostgresSecondFactors(Statements statements, TransactionOperations transactions) {
        this.sql = statements.of(SecondFactorsSql.class);
        this.transactions = transactions;
    }

    @Override
    public Optional<SecondFactor> of(AccountId account) {
        return sql.of(account.value()).map(SecondFactorMapping.INSTANCE::factor);
    }

    @Override
    public boolean propose(AccountId account, SealedSecret secret, Instant at) {
        return sql.propose(account.value(), secret.value(), at) > 0;
    }

    @Override
    public boolean confirm(AccountId account, Confirmation confirmation) {
        return asOne(() -> {
            if (!tryConfirm(account.value(), confirmation)) {
                return false;
            }
            sql.addRecoveryCodes(account.value(), digests(confirmation.recoveryCodes()));
            return true;
        });
    }

    @Override
    public boolean use(AccountId account, Shown shown) {
        return switch (shown) {
            case Shown.Step step -> sql.useStep(account.value(), step.number()) > 0;
            case Shown.Recovery recovery ->
                sql.useRecoveryCode(account.value(), recovery.code().value()) > 0;
        };
    }

    @Override
    public boolean renewRecoveryCodes(AccountId account, Set<RecoveryDigest> codes) {
        return asOne(
                () -> sql.lock(account.value()).map(id -> renewed(id, codes)).orElse(false));
    }

    @Override
    public boolean remove(AccountId account) {
        return sql.remove(account.value()).orElse(false);
    }

    private boolean tryConfirm(UUID account, Confirmation confirmation) {
        var at = confirmation.at();
        var since = at.minus(PROPOSAL_LIFE);
        return sql.confirm(account, confirmation.secret().value(), since, confirmation.step(), at) > 0;
    }

    private boolean renewed(UUID account, Set<RecoveryDigest> codes) {
        sql.dropRecoveryCodes(account);
        sql.addRecoveryCodes(account, digests(codes));
        return true;
    }

    private boolean asOne(Supplier<Boolean> work) {
        return Objects.requireNonNull(transactions.<Boolean>execute(_ -> work.get()));
    }

    private static String[] digests(Set<RecoveryDigest> codes) {
        return codes.stream().map(RecoveryDigest::value).toArray(String[]::new);
    }
}
