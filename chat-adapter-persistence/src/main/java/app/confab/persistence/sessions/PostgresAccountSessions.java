package app.confab.persistence.sessions;

import app.confab.application.sessions.AccountSessions;
import app.confab.domain.accounts.AccountId;
import app.confab.domain.accounts.Username;
import app.confab.domain.sessions.Session;
import app.confab.domain.sessions.SessionId;
import app.confab.domain.sessions.SessionView;
import app.confab.persistence.kernel.Statements;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The sessions of one account in PostgreSQL, by the index on their account.
public final class PostgresAccountSessions implements AccountSessions {
    private static final SessionMapping MAPPING = SessionMapping.INSTANCE;

    private final AccountSessionsSql sql;

    public PostgresAccountSessions(Statements statements) {
        this.sql = statements.of(AccountSessionsSql.class);
    }

    @Override
    public List<SessionView> of(AccountId account, Instant now, int atMost) {
        return sql.of(account.value(), now, atMost).stream().map(MAPPING::view).toList();
    }

    @Override
    public Optional<Session> end(AccountId account, SessionId session, Instant now) {
        return sql.end(account.value(), session.value(), null, now).stream()
                .map(MAPPING::session)
                .findFirst();
    }

    @Override
    public Set<String> addressesOf(Username name, Instant since, Instant now, int atMost) {
        return Set.copyOf(sql.addressesOf(name.value(), since, now, atMost));
    }

    @Override
    public boolean knows(AccountId account, SessionId session) {
        return sql.knows(account.value(), session.value());
    }

    @Override
    public List<Session> endAll(AccountId account, @Nullable SessionId spared, Instant now) {
        return sql.end(account.value(), null, spared == null ? null : spared.value(), now).stream()
                .map(MAPPING::session)
                .toList();
    }
}
