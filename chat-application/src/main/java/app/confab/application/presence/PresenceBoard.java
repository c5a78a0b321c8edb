package app.confab.application.presence;

import app.confab.domain.accounts.AccountId;
import app.confab.domain.rooms.RoomId;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.Set;

/// Where all nodes see who is online. Each node holds leases for the people who are connected to it; whoever has
/// a lease on any node is online. Leases that are not renewed run out after [#LIFE], and then nobody has to do
/// anything: so it goes with a node that dies. Nothing here survives a crash of the store but what is put there
/// again. Blocking, thread-safe; a change whose call has returned is seen on every node.
public interface PresenceBoard {
    /// How long a lease lasts without being renewed.
    Duration LIFE = Duration.ofSeconds(20);

    /// Takes leases for these people, and renews those of everybody who has one through this node.
    void arrive(Collection<AccountId> accounts);

    /// Gives these people's leases up; other nodes' stay.
    void leave(Collection<AccountId> accounts);

    /// Sees to it that exactly these people have leases through this node, for another [#LIFE]. Answers everybody
    /// who is online then, on whichever node.
    Set<AccountId> renew(Set<AccountId> accounts);

    /// Those among these people who are online.
    Set<AccountId> online(Collection<AccountId> accounts);

    /// Who of each of these rooms' members is online, at most [#MOST_OF_A_ROOM] a room. No entry for a room
    /// where nobody is.
    Map<RoomId, Set<AccountId>> onlineIn(Collection<RoomId> rooms);

    /// How many people of one room are shown at once.
    int MOST_OF_A_ROOM = 1_000;
}
