package app.confab.application.world;

import app.confab.application.accounts.Accounts.Credentials;
import app.confab.application.kernel.Client;
import app.confab.domain.accounts.Account;
import app.confab.domain.accounts.AccountId;
import app.confab.domain.accounts.AccountStanding;
import app.confab.domain.accounts.ServerRole;
import app.confab.domain.accounts.Username;
import app.confab.domain.administration.ServerName;
import app.confab.domain.audit.AuditEvent;
import app.confab.domain.identities.ConnectedIdentity;
import app.confab.domain.refusals.Refusal;
import app.confab.domain.registration.Invite;
import app.confab.domain.registration.InviteDigest;
import app.confab.domain.rooms.DirectCircle;
import app.confab.domain.rooms.RoomId;
import app.confab.domain.rooms.RoomKind;
import app.confab.domain.secondfactor.RecoveryDigest;
import app.confab.domain.secondfactor.SecondFactor;
import app.confab.domain.sessions.RefreshDigest;
import app.confab.domain.sessions.RefreshToken;
import app.confab.domain.sessions.Session;
import app.confab.domain.sessions.SessionId;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// All that the in-memory stores hold, under one lock, as a database would hold it: stores over one world see
/// the same. It can be down, and then every store refuses.
public final class InMemoryWorld {

    /// A refresh token and the one that it was issued for, which is absent for the first of a family.
    public record IssuedToken(RefreshToken token, @Nullable RefreshDigest parent) {}

    /// When a session was used last, and where it was opened from.
    public record SessionUse(Instant lastUsedAt, Client from) {}

    /// A second factor, the last time step that it was used in, and the recovery codes that are left.
    public record HeldFactor(SecondFactor factor, Instant proposedAt, long lastStep, Set<RecoveryDigest> recovery) {

        public HeldFactor at(long step) {
            return new HeldFactor(factor, proposedAt, step, recovery);
        }

        public HeldFactor with(Set<RecoveryDigest> codes) {
            return new HeldFactor(factor, proposedAt, lastStep, codes);
        }
    }

    private final ReentrantLock lock = new ReentrantLock();
    private final Map<AccountId, Credentials> accounts = new HashMap<>();
    private final Map<SessionId, Session> sessions = new HashMap<>();
    private final Set<Username> retired = new HashSet<>();
    private final List<AuditEvent> audit = new ArrayList<>();
    private final Map<SessionId, SessionUse> sessionUses = new HashMap<>();
    private final Map<RefreshDigest, IssuedToken> tokens = new HashMap<>();
    private final Map<RoomId, InMemoryRoom> rooms = new HashMap<>();
    private final Map<AccountId, Long> versions = new HashMap<>();
    private final Map<AccountId, Instant> renamings = new HashMap<>();
    private final Map<AccountId, ServerRole> roles = new HashMap<>();
    private final Map<AccountId, Instant> deactivations = new HashMap<>();
    private final Map<InviteDigest, Invite> invites = new HashMap<>();
    private final Map<AccountId, HeldFactor> secondFactors = new HashMap<>();
    private final Map<AccountId, ConnectedIdentity> identities = new HashMap<>();
    private final InstantSource clock;
    private ServerName serverName = new ServerName("Confab");
    private volatile boolean down;

    public InMemoryWorld() {
        this(InstantSource.system());
    }

    /// @param clock the stores' own, as a database has one
    public InMemoryWorld(InstantSource clock) {
        this.clock = clock;
    }

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

    /// User names of accounts that were deleted.
    public Set<Username> retired() {
        return guarded(retired);
    }

    public List<AuditEvent> audit() {
        return guarded(audit);
    }

    public Map<SessionId, SessionUse> sessionUses() {
        return guarded(sessionUses);
    }

    /// Ends a session, which concerns its account.
    public Session end(Session session, Instant now) {
        var ended = new Session(session.id(), session.account(), session.createdAt(), session.expiresAt(), now);
        sessions().put(session.id(), ended);
        changed(session.account());
        return ended;
    }

    public Map<RefreshDigest, IssuedToken> tokens() {
        return guarded(tokens);
    }

    public Map<RoomId, InMemoryRoom> rooms() {
        return guarded(rooms);
    }

    /// When each account was last renamed that ever was.
    public Map<AccountId, Instant> renamings() {
        return guarded(renamings);
    }

    /// Of those who are no mere members.
    public Map<AccountId, ServerRole> roles() {
        return guarded(roles);
    }

    /// When each account was deactivated that is.
    public Map<AccountId, Instant> deactivations() {
        return guarded(deactivations);
    }

    /// With whoever made it as they were called then.
    public Map<InviteDigest, Invite> invites() {
        return guarded(invites);
    }

    public Map<AccountId, HeldFactor> secondFactors() {
        return guarded(secondFactors);
    }

    public Map<AccountId, ConnectedIdentity> identities() {
        return guarded(identities);
    }

    public ServerName serverName() {
        return guarded(serverName);
    }

    public void callServer(ServerName name) {
        guarded(serverName);
        serverName = name;
    }

    /// What an account is to the server; empty for an unknown one.
    public Optional<AccountStanding> standing(AccountId id) {
        return Optional.ofNullable(accounts().get(id))
                .map(Credentials::account)
                .map(account -> new AccountStanding(
                        account,
                        roles().getOrDefault(id, ServerRole.MEMBER),
                        Optional.ofNullable(secondFactors().get(id))
                                .filter(held -> held.factor().isConfirmed())
                                .isPresent(),
                        deactivations().get(id)));
    }

    public Instant now() {
        return clock.instant();
    }

    /// Notes that something about the account alone is different.
    public void changed(AccountId account) {
        guarded(versions).merge(account, 2L, (version, _) -> version + 1);
    }

    public long version(AccountId account) {
        return guarded(versions).getOrDefault(account, 1L);
    }

    /// @throws Refusal.NotFound for an unknown room
    public InMemoryRoom room(RoomId id) {
        return Optional.ofNullable(rooms().get(id)).orElseThrow(() -> new Refusal.NotFound("room"));
    }

    /// The direct room of exactly these people.
    public Optional<InMemoryRoom> among(DirectCircle circle) {
        return rooms().values().stream()
                .filter(room -> room.kind() == RoomKind.DIRECT)
                .filter(room -> room.members().size() == circle.people().size())
                .filter(room -> circle.people().stream().allMatch(room::has))
                .findFirst();
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
