package app.confab.application.rooms;

import app.confab.application.accounts.Accounts;
import app.confab.application.kernel.Caller;
import app.confab.application.kernel.Stamps;
import app.confab.application.timeline.RoomLog;
import app.confab.domain.accounts.AccountId;
import app.confab.domain.refusals.Refusal;
import app.confab.domain.rooms.Member;
import app.confab.domain.rooms.Right;
import app.confab.domain.rooms.Role;
import app.confab.domain.rooms.RoomId;
import app.confab.domain.rooms.Standing;
import app.confab.domain.timeline.Change;
import org.jspecify.annotations.Nullable;

/// Sees to it that somebody is in a room: the caller joins, or lets somebody else in. With a role, they have it
/// afterwards; without one, newcomers are members, and whoever is in stays what they are.
public final class PutMember {

    /// Who shall be in which room.
    public record Wish(
            RoomId room, AccountId account, @Nullable Role role) {
        boolean isMoreThanMember() {
            return role != null && role != Role.MEMBER;
        }

        Role roleOfNewcomer() {
            return role == null ? Role.MEMBER : role;
        }
    }

    private final RoomLog log;
    private final Rooms rooms;
    private final Standings standings;
    private final Accounts accounts;
    private final Stamps stamps;

    public PutMember(RoomLog log, Rooms rooms, Standings standings, Accounts accounts, Stamps stamps) {
        this.log = log;
        this.rooms = rooms;
        this.standings = standings;
        this.accounts = accounts;
        this.stamps = stamps;
    }

    /// @throws Refusal.NotFound for a room that the caller may not see, or an unknown account
    /// @throws Refusal.Forbidden for whoever may not do that
    /// @throws Refusal.Conflict where the last owner would be one no more, or somebody is in as many rooms as one
    ///     can be
    public Member put(Caller caller, Wish wish) {
        var standing = standings.of(caller.account(), wish.room());
        accounts.existing(wish.account());
        if (!wish.account().equals(caller.account())) {
            standing.require(Right.ADD_PEOPLE);
        }
        rooms.member(wish.room(), wish.account())
                .ifPresentOrElse(
                        present -> changeRole(caller, wish, standing, present), () -> letIn(caller, wish, standing));
        return rooms.member(wish.room(), wish.account())
                .orElseThrow(() -> new Refusal.Conflict("they have left again meanwhile"));
    }

    private void changeRole(Caller caller, Wish wish, Standing standing, Member present) {
        var role = wish.role();
        if (role != null && role != present.role()) {
            standing.require(Right.RULE);
            log.append(new Change.ChangeRole(wish.room(), wish.account(), role, caller.account(), stamps.now()));
        }
    }

    private void letIn(Caller caller, Wish wish, Standing standing) {
        if (wish.isMoreThanMember()) {
            standing.require(Right.RULE);
        }
        var at = stamps.now();
        log.append(
                wish.account().equals(caller.account())
                        ? new Change.Join(wish.room(), wish.account(), at)
                        : new Change.Add(wish.room(), wish.account(), wish.roleOfNewcomer(), caller.account(), at));
    }
}
