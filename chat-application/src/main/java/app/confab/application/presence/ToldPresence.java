package app.confab.application.presence;

import app.confab.application.rooms.Membership;
import app.confab.application.rooms.Memberships;
import app.confab.domain.accounts.AccountId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Whom the news has told to be online, compared with the board. A look that fails has told nothing. For one
/// thread at a time.
final class ToldPresence {
    private final PresenceBoard board;
    private final Memberships memberships;
    private final EphemeralNews news;

    /// Absent until the board was looked at as a whole. What was so before is no news.
    private @Nullable Set<AccountId> online;

    /// Who was missing when the whole board was looked at last.
    private Set<AccountId> missing = Set.of();

    ToldPresence(PresenceBoard board, Memberships memberships, EphemeralNews news) {
        this.board = board;
        this.memberships = memberships;
        this.news = news;
    }

    /// After an outage of the board leases are missing until their nodes have renewed them. So whoever is missing
    /// here, without their node having said that they have gone, has gone only if they are missing twice.
    ///
    /// @param present everybody who is online
    void compareAll(Set<AccountId> present) {
        if (online == null) {
            online = new HashSet<>(present);
            return;
        }
        var absent = without(online, present);
        tell(online, without(present, online), common(absent, missing));
        missing = absent;
    }

    void compare(Set<AccountId> suspects) {
        if (online == null || suspects.isEmpty()) {
            return;
        }
        var present = board.online(suspects);
        tell(online, without(present, online), without(common(online, suspects), present));
    }

    /// Whoever is online and joins a room is so for those who were in it before, too: they were told nothing while they
    /// had no room in common.
    void joined(Set<Joins.Join> joins) {
        var shown = joins.stream()
                .filter(join -> online != null && online.contains(join.account()))
                .filter(this::isIntimate)
                .map(join -> new PresenceChange(join.account(), true, List.of(join.room())))
                .toList();
        if (!shown.isEmpty()) {
            news.presenceChanged(shown);
        }
    }

    private boolean isIntimate(Joins.Join join) {
        return memberships.of(join.account()).stream()
                .anyMatch(membership -> membership.room().equals(join.room()) && membership.isIntimate());
    }

    private void tell(Set<AccountId> told, Set<AccountId> come, Set<AccountId> gone) {
        var changes = new ArrayList<PresenceChange>();
        come.forEach(account -> changes.add(change(account, true)));
        gone.forEach(account -> changes.add(change(account, false)));
        changes.removeIf(change -> change.rooms().isEmpty());
        if (!changes.isEmpty()) {
            news.presenceChanged(changes);
        }
        told.addAll(come);
        told.removeAll(gone);
    }

    private PresenceChange change(AccountId account, boolean isOnline) {
        var rooms = memberships.of(account).stream()
                .filter(Membership::isIntimate)
                .map(Membership::room)
                .toList();
        return new PresenceChange(account, isOnline, rooms);
    }

    private static Set<AccountId> common(Set<AccountId> some, Set<AccountId> others) {
        var common = new HashSet<>(some);
        common.retainAll(others);
        return common;
    }

    private static Set<AccountId> without(Set<AccountId> all, Set<AccountId> some) {
        var rest = new HashSet<>(all);
        rest.removeAll(some);
        return rest;
    }
}
