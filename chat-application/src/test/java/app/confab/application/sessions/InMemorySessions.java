package app.confab.application.sessions;

import app.confab.application.kernel.Client;
import app.confab.application.world.InMemoryWorld;
import app.confab.application.world.InMemoryWorld.IssuedToken;
import app.confab.application.world.InMemoryWorld.SessionUse;
import app.confab.domain.accounts.PasswordHash;
import app.confab.domain.sessions.RefreshDigest;
import app.confab.domain.sessions.RefreshToken;
import app.confab.domain.sessions.Session;
import app.confab.domain.sessions.SessionId;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The sessions of an [InMemoryWorld].
public final class InMemorySessions implements Sessions {
    private final InMemoryWorld world;

    public InMemorySessions(InMemoryWorld world) {
        this.world = world;
    }

    @Override
    public void open(Session session, RefreshDigest first, Client from) {
        world.<Object>exclusively(() -> {
            world.account(session.account());
            if (world.sessions().putIfAbsent(session.id(), session) != null) {
                throw new IllegalStateException("this id is taken: " + session.id());
            }
            world.sessionUses().put(session.id(), new SessionUse(session.createdAt(), from));
            issue(first, session.id(), null);
            return session;
        });
    }

    @Override
    public boolean openBy(PasswordHash proved, Session session, RefreshDigest first, Client from) {
        return world.exclusively(() -> {
            var held = Objects.requireNonNull(world.accounts().get(session.account()));
            var same = held.password().equals(proved);
            if (same) {
                open(session, first, from);
            }
            return same;
        });
    }

    @Override
    public Rotation rotate(RefreshDigest presented, RefreshDigest successor, Instant now, Instant expiresAt) {
        return world.exclusively(() -> {
            var held = world.tokens().get(presented);
            if (held == null || !session(held).isLiveAt(now)) {
                return new Rotation.Refused();
            }
            return switch (held.token().presentedAt(now)) {
                case ROTATE -> {
                    spend(held, now);
                    yield prolonged(held, successor, now, expiresAt);
                }
                case SIBLING -> prolonged(held, successor, now, expiresAt);
                case REUSE -> new Rotation.Reused(world.end(session(held), now));
            };
        });
    }

    @Override
    public Optional<Session> endByToken(RefreshDigest token, Instant now) {
        return world.exclusively(() -> Optional.ofNullable(world.tokens().get(token))
                .map(this::session)
                .map(session -> session.endedAt() == null ? world.end(session, now) : session));
    }

    @Override
    public boolean isLive(SessionId id, Instant now) {
        return world.exclusively(() -> Optional.ofNullable(world.sessions().get(id))
                .filter(session -> session.isLiveAt(now))
                .filter(session -> !world.deactivations().containsKey(session.account()))
                .filter(session -> !world.account(session.account()).isDeleted())
                .isPresent());
    }

    @Override
    public int removeExpired(Instant before, int atMost) {
        return world.exclusively(() -> {
            var expired = world.sessions().values().stream()
                    .filter(session -> session.expiresAt().isBefore(before))
                    .sorted(Comparator.comparing(Session::expiresAt))
                    .limit(atMost)
                    .map(Session::id)
                    .toList();
            world.tokens()
                    .values()
                    .removeIf(held -> expired.contains(held.token().session()));
            expired.forEach(world.sessions()::remove);
            expired.forEach(world.sessionUses()::remove);
            return expired.size();
        });
    }

    /// From the first token on, so that none goes before the one that it was issued for: that one would look as if
    /// its successor had never been used.
    private void forget(SessionId session, Instant spentBefore) {
        while (world.tokens().values().removeIf(held -> isForgettable(held, session, spentBefore))) {}
    }

    private boolean isForgettable(IssuedToken held, SessionId session, Instant spentBefore) {
        var token = held.token();
        return token.session().equals(session)
                && token.spentAt() != null
                && token.spentAt().isBefore(spentBefore)
                && token.successorUsed()
                && (held.parent() == null || !world.tokens().containsKey(held.parent()));
    }

    private void spend(IssuedToken held, Instant now) {
        var token = held.token();
        put(new RefreshToken(token.digest(), token.session(), now, token.successorUsed()), held.parent());
        var parent = held.parent() == null ? null : world.tokens().get(held.parent());
        if (parent != null) {
            var before = parent.token();
            put(new RefreshToken(before.digest(), before.session(), before.spentAt(), true), parent.parent());
        }
    }

    private Rotation prolonged(IssuedToken held, RefreshDigest successor, Instant now, Instant expiresAt) {
        var session = session(held);
        issue(successor, session.id(), held.token().digest());
        world.sessionUses().computeIfPresent(session.id(), (_, use) -> new SessionUse(now, use.from()));
        forget(session.id(), now.minus(Duration.between(now, expiresAt)));
        return new Rotation.Rotated(
                store(new Session(session.id(), session.account(), session.createdAt(), expiresAt, session.endedAt())));
    }

    private void issue(RefreshDigest digest, SessionId session, @Nullable RefreshDigest parent) {
        if (world.tokens().containsKey(digest)) {
            throw new IllegalStateException("this refresh token is issued already");
        }
        put(new RefreshToken(digest, session, null, false), parent);
    }

    private void put(RefreshToken token, @Nullable RefreshDigest parent) {
        world.tokens().put(token.digest(), new IssuedToken(token, parent));
    }

    private Session store(Session session) {
        world.sessions().put(session.id(), session);
        return session;
    }

    private Session session(IssuedToken held) {
        return Objects.requireNonNull(world.sessions().get(held.token().session()));
    }
}
