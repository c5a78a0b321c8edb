package app.confab.application.world;

import app.confab.application.accounts.Accounts.Credentials;
import app.confab.domain.accounts.Account;
import app.confab.domain.accounts.AccountId;
import app.confab.domain.refusals.Refusal;
import app.confab.domain.rooms.RoomId;
import app.confab.domain.sessions.RefreshDigest;
import app.confab.domain.sessions.RefreshToken;
import app.confab.domain.sessions.Session;
import app.confab.domain.sessions.SessionId;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// All that the in-memory stores hold, under one lock, as a database would hold it: stores over one world see
/// the same. It can be down, and then every store refuses.
public final class InMemoryWorld {

    /// A refresh token and the one that it was issued for, which is absent for the first of a family.
    public record IssuedToken(RefreshToken token, @Nullable RefreshDigest parent) {}

    private final ReentrantLock lock = new ReentrantLock();
    private final Map<AccountId, Credentials> accounts = new HashMap<>();
    private final Map<SessionId, Session> sessions = new HashMap<>();
    private final Map<RefreshDigest, IssuedToken> tokens = new HashMap<>();
    private final Map<RoomId, InMemoryRoom> rooms = new HashMap<>();
    private volatile boolean down;

    /// Does the work alone; what the world holds can be reached only in here.
    ///
    /// @throws Refusal.Unavailable while the world is down
    public <T extends @Nullable Object> T exclusively(Supplier<T> work) {
        lock.lock();
        try {
            if (down) {
                throw new Refusal.Unavailable("the world is down");
            }
            return work.get();
        } finally {
            lock.unlock();
        }
    }

    public void goDown() {
        down = true;
    }

    public void comeBack() {
        down = false;
    }

    public Map<AccountId, Credentials> accounts() {
        return guarded(accounts);
    }

    public Map<SessionId, Session> sessions() {
        return guarded(sessions);
    }

    public Map<RefreshDigest, IssuedToken> tokens() {
        return guarded(tokens);
    }

    public Map<RoomId, InMemoryRoom> rooms() {
        return guarded(rooms);
    }

    /// What a foreign key does: whoever is referred to must be there.
    public Account account(AccountId id) {
        var found = accounts().get(id);
        if (found == null) {
            throw new IllegalStateException("no such account: " + id);
        }
        return found.account();
    }

    private <T> T guarded(T state) {
        if (!lock.isHeldByCurrentThread()) {
            throw new IllegalStateException("the world is touched outside exclusively()");
        }
        return state;
    }
}
