package app.confab.application.presence;

import app.confab.application.rooms.Memberships;
import app.confab.domain.accounts.AccountId;
import app.confab.domain.rooms.RoomId;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;

/// Who is online: keeps the board up to date about the people who are connected to this node, and tells each
/// coming and going on any node once, a second's all together. While nothing happens a tick costs nothing.
/// Thread-safe.
///
/// Hints from other nodes make changes known within a second or two; what they miss, and the end of a node that
/// has died, is found by comparing with the whole board now and then.
public final class OnlinePeople {
    public static final long TICK_MILLIS = 1_000;

    /// After how many ticks leases are renewed and the whole board is compared.
    private static final int TICKS_PER_RENEWAL = 5;

    private final PresenceBoard board;
    private final EphemeralSignals signals;
    private final ToldPresence told;
    private final LocalPeople here = new LocalPeople();
    private final Newcomers newcomers = new Newcomers();
    private final Joins joins = new Joins();
    private final Set<AccountId> hinted = new HashSet<>();

    /// Touched by ticks alone.
    private int ticksToRenewal;

    public OnlinePeople(PresenceBoard board, EphemeralSignals signals, Memberships memberships, EphemeralNews news) {
        this.board = board;
        this.signals = signals;
        this.told = new ToldPresence(board, memberships, news);
    }

    /// Somebody has one more connection to this node. Returns at once.
    public void connected(AccountId account) {
        here.connected(account);
    }

    /// Somebody has one connection less; they have gone if they do not come back soon. Returns at once.
    public void disconnected(AccountId account) {
        here.disconnected(account);
    }

    /// Has `shown` told once, with one of the next ticks, who is online in these rooms. Returns at once.
    public void show(Collection<RoomId> rooms, Consumer<Set<AccountId>> shown) {
        newcomers.add(rooms, shown);
    }

    /// Somebody, perhaps online, has joined a room: with one of the next ticks that is shown to those who follow the
    /// room on this node, unless the room is too large. Each node has to be told by itself. Returns at once.
    public void joined(RoomId room, AccountId account) {
        joins.add(room, account);
    }

    /// Takes word from another node that these people may have come or gone. Returns at once.
    public void hint(Collection<AccountId> accounts) {
        synchronized (hinted) {
            hinted.addAll(accounts);
        }
    }

    /// To be called every [#TICK_MILLIS]. Blocks where there is something to do.
    ///
    /// @throws app.confab.domain.refusals.Refusal.Unavailable where the board does not answer; the next tick
    ///     makes up for it
    public synchronized void tick() {
        var moves = here.tick();
        var suspects = takeHinted();
        suspects.addAll(moves.all());
        var isRenewalDue = ticksToRenewal == 0;
        var ticksLeft = isRenewalDue ? TICKS_PER_RENEWAL : ticksToRenewal;
        ticksToRenewal = 0; // Unless all goes well, the next tick puts everything right.
        tellBoard(moves);
        tellOtherNodes(moves);
        joins.show(told); // Whoever comes online by this very tick is told below, in all rooms.
        told.compare(suspects);
        if (isRenewalDue) {
            told.compareAll(board.renew(here.present()));
        }
        newcomers.show(board);
        ticksToRenewal = ticksLeft - 1;
    }

    private Set<AccountId> takeHinted() {
        synchronized (hinted) {
            var taken = new HashSet<>(hinted);
            hinted.clear();
            return taken;
        }
    }

    private void tellBoard(LocalPeople.Moves moves) {
        if (!moves.arrived().isEmpty()) {
            board.arrive(moves.arrived());
        }
        if (!moves.gone().isEmpty()) {
            board.leave(moves.gone());
        }
    }

    private void tellOtherNodes(LocalPeople.Moves moves) {
        var all = moves.all();
        if (!all.isEmpty()) {
            signals.presenceChanged(all);
        }
    }
}
