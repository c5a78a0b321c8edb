package app.confab.application.rooms;

import app.confab.application.kernel.Memory;
import app.confab.application.kernel.Stamps;
import app.confab.application.timeline.CommittedEvents;
import app.confab.domain.accounts.AccountId;
import app.confab.domain.refusals.Refusal;
import app.confab.domain.rooms.RoomId;
import app.confab.domain.rooms.Standing;
import app.confab.domain.timeline.TimelineEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// How callers stand to rooms, as far as this node knows. Only memberships are remembered, never their absence:
/// a stale "member" is found out, by the room log when it writes and by [#MEMORY] when somebody reads, while a
/// stale "stranger" would turn somebody away for good. Thread-safe; blocks where the memory has no answer.
public final class Standings implements CommittedEvents {
    /// For how long somebody who was put out on another node may still read there.
    public static final Duration MEMORY = Duration.ofSeconds(2);

    private static final int MOST_REMEMBERED = 100_000;

    private record Remembered(Standing.InRoom standing, Instant at) {}

    private final Rooms rooms;
    private final Stamps stamps;
    private final Memory<RoomId, Remembered> memory = new Memory<>(MOST_REMEMBERED);

    public Standings(Rooms rooms, Stamps stamps) {
        this.rooms = rooms;
        this.stamps = stamps;
    }

    /// For reading: at most [#MEMORY] old.
    ///
    /// @throws Refusal.NotFound for a room that the account may not see
    public Standing of(AccountId account, RoomId room) {
        var oldest = stamps.now().minus(MEMORY);
        return standing(account, room, oldest);
    }

    /// For whoever asks before a change that the room log decides on again: as old as may be. It is good for what
    /// every member may do; a role that was only just given may be missing from it.
    ///
    /// @throws Refusal.NotFound for a room that the account may not see
    public Standing lastKnown(AccountId account, RoomId room) {
        return standing(account, room, Instant.MIN);
    }

    /// As [#lastKnown], but asks nobody and so never blocks: empty where the memory has no answer.
    public Optional<Standing.InRoom> remembered(AccountId account, RoomId room) {
        return Optional.ofNullable(memory.get(account, room)).map(Remembered::standing);
    }

    /// As it is now, for whoever has reason to doubt what is remembered.
    ///
    /// @throws Refusal.NotFound for a room that the account may not see
    public Standing present(AccountId account, RoomId room) {
        return standing(account, room, Instant.MAX);
    }

    /// Takes word that somebody's memberships have changed elsewhere.
    public void forget(AccountId account) {
        memory.forget(account);
    }

    @Override
    public void committed(List<TimelineEvent> events) {
        for (var event : events) {
            switch (event) {
                case TimelineEvent.MemberLeft left -> memory.forget(left.user().id(), left.room());
                case TimelineEvent.MemberUpdated updated ->
                    memory.forget(updated.user().id(), updated.room());
                default -> {}
            }
        }
    }

    @Override
    public void uncertain(RoomId room) {
        memory.forgetIf(room::equals);
    }

    private Standing standing(AccountId account, RoomId room, Instant oldest) {
        var known = memory.get(account, room);
        if (known != null && !known.at().isBefore(oldest)) {
            return known.standing();
        }
        var mark = memory.mark(account);
        var at = stamps.now();
        var standing = rooms.standingOf(room, account);
        if (standing.orElse(null) instanceof Standing.InRoom inRoom) {
            memory.keep(account, room, new Remembered(inRoom, at), mark);
        } else {
            memory.forget(account, room);
        }
        return standing.orElseThrow(() -> new Refusal.NotFound("room"));
    }
}
