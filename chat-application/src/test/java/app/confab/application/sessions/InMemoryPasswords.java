package app.confab.application.sessions;

import app.confab.application.accounts.Accounts.Credentials;
import app.confab.application.world.InMemoryWorld;
import app.confab.domain.accounts.AccountId;
import app.confab.domain.sessions.Session;
import app.confab.domain.sessions.SessionId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The passwords of the accounts of an [InMemoryWorld].
public final class InMemoryPasswords implements Passwords {
    private final InMemoryWorld world;
    private final AccountSessions sessions;

    public InMemoryPasswords(InMemoryWorld world) {
        this.world = world;
        this.sessions = new InMemoryAccountSessions(world);
    }

    @Override
    public Optional<Credentials> of(AccountId account) {
        return world.exclusively(() -> Optional.ofNullable(world.accounts().get(account))
                .filter(held -> !held.account().isDeleted()));
    }

    @Override
    public Optional<List<Session>> change(
            AccountId account, Replacement replacement, @Nullable SessionId spared, Instant now) {
        return world.exclusively(() -> of(account)
                .filter(held -> held.password().equals(replacement.present()))
                .map(held -> {
                    world.accounts().put(account, new Credentials(held.account(), replacement.next()));
                    world.changed(account);
                    return sessions.endAll(account, spared, now);
                }));
    }
}
