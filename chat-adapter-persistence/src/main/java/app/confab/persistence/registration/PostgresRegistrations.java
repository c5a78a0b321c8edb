package app.confab.persistence.registration;

import app.confab.application.registration.Admission;
import app.confab.application.registration.Registrations;
import app.confab.domain.accounts.Account;
import app.confab.domain.accounts.AccountStanding;
import app.confab.domain.accounts.PasswordHash;
import app.confab.domain.accounts.ServerRole;
import app.confab.domain.identities.ConnectedIdentity;
import app.confab.domain.refusals.Refusal;
import app.confab.domain.registration.InviteId;
import app.confab.persistence.identities.ConnectedIdentities;
import app.confab.persistence.kernel.Statements;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionOperations;

/// Accounts come in through here. While there is none, they come one after the other; later those with the same
/// invite do, and nobody else waits for anybody.
public final class PostgresRegistrations implements Registrations {
    private final RegistrationsSql sql;
    private final InvitesSql invites;
    private final ConnectedIdentities identities;
    private final TransactionOperations transactions;

    public PostgresRegistrations(Statements statements, TransactionOperations transactions) {
        this.sql = statements.of(RegistrationsSql.class);
        this.invites = statements.of(InvitesSql.class);
        this.identities = new ConnectedIdentities(statements);
        this.transactions = transactions;
    }

    @Override
    public boolean areNone() {
        return sql.areNone();
    }

    @Override
    public boolean wouldLetIn(Admission admission, Instant now) {
        var welcome = switch (admission) {
            case Admission.Open _ -> true;
            case Admission.Invited(var code) -> invites.isGood(code.value(), now);
            case Admission.Uninvited _, Admission.Closed _ -> false;
        };
        return welcome || areNone();
    }

    @Override
    public Entry register(Account account, PasswordHash password, Admission admission) {
        return Objects.requireNonNull(transactions.execute(_ -> registered(account, password, admission)));
    }

    @Override
    public Entry registerConnected(Account account, ConnectedIdentity identity, Admission admission) {
        return Objects.requireNonNull(transactions.execute(_ -> {
            if (identities.isSomebodys(identity)) {
                throw somebodys();
            }
            var entry = registered(account, PasswordHash.NONE, admission);
            if (!identities.add(account.id(), identity)) {
                throw somebodys();
            }
            return entry;
        }));
    }

    private static Refusal.Conflict somebodys() {
        return new Refusal.Conflict("this identity is another account's");
    }

    private Entry registered(Account account, PasswordHash password, Admission admission) {
        var role = isFirst() ? ServerRole.ADMIN : ServerRole.MEMBER;
        var invite = role == ServerRole.MEMBER ? used(admission, account.createdAt()) : null;
        if (sql.add(NewcomerMapping.INSTANCE.row(account, password, role)) == 0) {
            throw Refusal.Conflict.usernameTaken();
        }
        return new Entry(new AccountStanding(account, role, false, null), invite);
    }

    private boolean isFirst() {
        if (!sql.areNone()) {
            return false;
        }
        sql.lockServer();
        return sql.areNone();
    }

    /// Answers the invite that lets somebody in, if one is needed.
    private @Nullable InviteId used(Admission admission, Instant now) {
        return switch (admission) {
            case Admission.Open _ -> null;
            case Admission.Invited(var code) ->
                Optional.ofNullable(invites.use(code.value(), now))
                        .map(InviteId::new)
                        .orElseThrow(admission::refusal);
            case Admission.Uninvited _, Admission.Closed _ -> throw admission.refusal();
        };
    }
}
