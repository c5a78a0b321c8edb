package app.confab.persistence.sessions;

import app.confab.application.kernel.Client;
import app.confab.application.sessions.Sessions;
import app.confab.domain.accounts.PasswordHash;
import app.confab.domain.sessions.RefreshDigest;
import app.confab.domain.sessions.Session;
import app.confab.domain.sessions.SessionId;
import app.confab.persistence.kernel.Statements;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.transaction.support.TransactionOperations;

/// Sessions in PostgreSQL. What concerns one family is decided under its session's row lock, by what a
/// statement after the lock sees.
public final class PostgresSessions implements Sessions {
    private static final SessionMapping MAPPING = SessionMapping.INSTANCE;

    private final SessionsSql sql;
    private final TransactionOperations transactions;

    public PostgresSessions(Statements statements, TransactionOperations transactions) {
        this.sql = statements.of(SessionsSql.class);
        this.transactions = transactions;
    }

    @Override
    public void open(Session session, RefreshDigest first, Client from) {
        sql.open(MAPPING.row(session), first.value(), from.device().label(), from.address());
    }

    @Override
    public boolean openBy(PasswordHash proved, Session session, RefreshDigest first, Client from) {
        return inTransaction(() -> {
            var account = session.account().value();
            sql.holdPassword(account);
            var same = sql.isPassword(account, proved.value());
            if (same) {
                open(session, first, from);
            }
            return same;
        });
    }

    @Override
    public Rotation rotate(RefreshDigest presented, RefreshDigest successor, Instant now, Instant expiresAt) {
        return inTransaction(() -> locked(presented)
                .filter(session -> session.isLiveAt(now))
                .map(session -> rotated(session, new Exchange(presented, successor, now, expiresAt)))
                .orElseGet(Rotation.Refused::new));
    }

    @Override
    public Optional<Session> endByToken(RefreshDigest token, Instant now) {
        return inTransaction(
                () -> locked(token).map(session -> session.endedAt() == null ? ended(session, now) : session));
    }

    @Override
    public boolean isLive(SessionId id, Instant now) {
        return sql.isLive(id.value(), now);
    }

    @Override
    public int removeExpired(Instant before, int atMost) {
        return sql.removeExpired(before, atMost);
    }

    private record Exchange(RefreshDigest presented, RefreshDigest successor, Instant now, Instant expiresAt) {
        Duration life() {
            return Duration.between(now, expiresAt);
        }
    }

    private Optional<Session> locked(RefreshDigest token) {
        return sql.lockByToken(token.value()).map(MAPPING::session);
    }

    private Rotation rotated(Session session, Exchange exchange) {
        var token = MAPPING.token(sql.token(exchange.presented().value()));
        return switch (token.presentedAt(exchange.now())) {
            case ROTATE, SIBLING -> new Rotation.Rotated(exchanged(session, exchange));
            case REUSE -> new Rotation.Reused(ended(session, exchange.now()));
        };
    }

    private Session exchanged(Session session, Exchange exchange) {
        var id = session.id().value();
        sql.spend(exchange.presented().value(), exchange.now());
        sql.addSuccessor(exchange.successor().value(), id, exchange.presented().value());
        sql.prolong(id, exchange.expiresAt(), exchange.now());
        sql.forgetSpent(id, exchange.now().minus(exchange.life()));
        return new Session(session.id(), session.account(), session.createdAt(), exchange.expiresAt(), null);
    }

    private Session ended(Session session, Instant now) {
        sql.end(session.id().value(), now);
        return new Session(session.id(), session.account(), session.createdAt(), session.expiresAt(), now);
    }

    private <T> T inTransaction(Supplier<T> work) {
        return Objects.requireNonNull(transactions.<T>execute(_ -> work.get()));
    }
}
