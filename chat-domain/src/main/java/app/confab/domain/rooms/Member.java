package app.confab.domain.rooms;

import app.confab.domain.accounts.Account;
import java.time.Instant;

/// Somebody who is in a room now.
public record Member(Account account, Role role, Instant joinedAt) {}
