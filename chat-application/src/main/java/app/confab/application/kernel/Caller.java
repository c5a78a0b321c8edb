package app.confab.application.kernel;

import app.confab.domain.accounts.AccountId;
import app.confab.domain.sessions.SessionId;

/// Who asks: an account, through one of its sessions. Both were checked before a use case sees them.
public record Caller(AccountId account, SessionId session) {}
