package app.confab.application.sessions;

import app.confab.application.world.InMemoryWorld;
import app.confab.domain.accounts.AccountId;
import app.confab.domain.accounts.Username;
import app.confab.domain.sessions.Session;
import app.confab.domain.sessions.SessionId;
import app.confab.domain.sessions.SessionView;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The live sessions of the accounts of an [InMemoryWorld].
public final class InMemoryAccountSessions implements AccountSessions {
    private final InMemoryWorld world;

    public InMemoryAccountSessions(InMemoryWorld world) {
        this.world = world;
    }

    @Override
    public List<SessionView> of(AccountId account, Instant now, int atMost) {
        return world.exclusively(() -> live(account, now)
                .map(this::view)
                .sorted(Comparator.comparing(SessionView::lastUsedAt)
                        .thenComparing(view -> view.session().id().value())
                        .reversed())
                .limit(atMost)
                .toList());
    }

    @Override
    public Optional<Session> end(AccountId account, SessionId session, Instant now) {
        return world.exclusively(() -> live(account, now)
                .filter(live -> live.id().equals(session))
                .findFirst()
                .map(live -> world.end(live, now)));
    }

    @Override
    public Set<String> addressesOf(Username name, Instant since, Instant now, int atMost) {
        return world.exclusively(() -> world.sessions().values().stream()
                .filter(session -> world.account(session.account()).username().equals(name))
                .filter(session -> session.isLiveAt(now) || session.createdAt().isAfter(since))
                .sorted(Comparator.comparing(Session::createdAt).reversed())
                .map(session -> view(session).address())
                .filter(address -> !address.isEmpty())
                .distinct()
                .limit(atMost)
                .collect(Collectors.toSet()));
    }

    @Override
    public boolean knows(AccountId account, SessionId session) {
        return world.exclusively(() -> Optional.ofNullable(world.sessions().get(session))
                .filter(held -> held.account().equals(account))
                .isPresent());
    }

    @Override
    public List<Session> endAll(AccountId account, @Nullable SessionId spared, Instant now) {
        return world.exclusively(
                () -> live(account, now).filter(live -> !live.id().equals(spared)).toList().stream()
                        .map(live -> world.end(live, now))
                        .toList());
    }

    private Stream<Session> live(AccountId account, Instant now) {
        return world.sessions().values().stream()
                .filter(session -> session.account().equals(account) && session.isLiveAt(now));
    }

    private SessionView view(Session session) {
        var use = Objects.requireNonNull(world.sessionUses().get(session.id()));
        return new SessionView(
                session, use.lastUsedAt(), use.from().device(), use.from().address());
    }
}
