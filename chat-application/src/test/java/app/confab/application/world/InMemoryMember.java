package app.confab.application.world;

import app.confab.domain.accounts.AccountId;
import app.confab.domain.rooms.Role;
import app.confab.domain.rooms.Seq;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Somebody's place in a room of the in-memory world.
///
/// @param since the seq of their joining
/// @param hiddenAt the room's newest seq when they put it away; absent for a room that they did not put away
public record InMemoryMember(
        AccountId account,
        Role role,
        Instant joinedAt,
        Seq since,
        Seq readSeq,
        @Nullable Seq hiddenAt) {

    InMemoryMember as(Role other) {
        return new InMemoryMember(account, other, joinedAt, since, readSeq, hiddenAt);
    }

    InMemoryMember readTo(Seq seq) {
        return new InMemoryMember(account, role, joinedAt, since, seq, hiddenAt);
    }

    InMemoryMember hidingAt(@Nullable Seq seq) {
        return new InMemoryMember(account, role, joinedAt, since, readSeq, seq);
    }
}
