package app.confab.persistence.secondfactor;

import app.confab.application.secondfactor.SecondFactors;
import app.confab.domain.accounts.AccountId;
import app.confab.domain.secondfactor.RecoveryDigest;
import app.confab.domain.secondfactor.SealedSecret;
import app.confab.domain.secondfactor.SecondFactor;
import app.confab.persistence.kernel.Statements;
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
    public boolean propose(AccountId account, SealedSecret secret) {
        return sql.propose(account.value(), secret.value()) > 0;
    }

    @Override
    public boolean confirm(AccountId account, Confirmation confirmation) {
        var id = account.value();
        return asOne(() -> {
            var secret = confirmation.secret().value();
            if (sql.confirm(id, secret, confirmation.step(), confirmation.at()) == 0) {
                return false;
            }
            sql.addRecoveryCodes(id, digests(confirmation.recoveryCodes()));
            return true;
        });
    }

    @Override
    public boolean useStep(AccountId account, long step) {
        return sql.useStep(account.value(), step) > 0;
    }

    @Override
    public boolean useRecoveryCode(AccountId account, RecoveryDigest code) {
        return sql.useRecoveryCode(account.value(), code.value()) > 0;
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
