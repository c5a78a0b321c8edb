package app.confab.application.personaldata;

import app.confab.domain.accounts.Account;
import app.confab.domain.accounts.AccountId;
import app.confab.domain.refusals.Refusal;
import app.confab.domain.sessions.Session;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Makes accounts nobody's. Blocking, thread-safe; durable when a call returns.
///
/// What is erased keeps its id, so that what its person said still has an author, called
/// [app.confab.domain.accounts.Account#DELETED]. Its user name is one that nobody has had or can have, and the former
/// one is never given again: whoever took it would pass for who left. No password fits any more, and nobody finds it
/// by searching.
public interface AccountErasure {

    /// Erases the account and ends all of its live sessions, both or neither. Answers what is left; empty where the
    /// account is unknown or erased already.
    ///
    /// @throws Refusal.Conflict where this is the last active admin, of several at once for the last one left
    Optional<Erased> erase(AccountId account, Instant now);

    /// Erased accounts that are still in rooms that one can leave, at most so many.
    List<AccountId> unfinished(int atMost);

    /// An account as it is now, and the sessions that have ended with it.
    record Erased(Account account, List<Session> ended) {}
}
