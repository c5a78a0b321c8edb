package app.confab.application.personaldata;

import app.confab.application.accounts.AccountChanges;
import app.confab.application.audit.AuditTrail;
import app.confab.application.kernel.Caller;
import app.confab.application.kernel.Client;
import app.confab.application.kernel.Stamps;
import app.confab.application.rooms.LeaveAllRooms;
import app.confab.application.sessions.OwnPassword;
import app.confab.application.sessions.SessionEndings;
import app.confab.domain.audit.AuditKind;
import app.confab.domain.refusals.Refusal;

/// Deletes the caller's account for good. They leave their rooms and are logged out everywhere; what they said stays,
/// by a deleted account, since it is a part of what others said.
///
/// The account is erased first, so that the rooms are told that a deleted account has left them, and nobody lets it
/// in again. Where it breaks off in between, [FinishDepartures] does the rest.
public final class DeleteAccount {
    private static final String PASSWORD = "password";

    /// Who is to hear of it.
    public record Farewell(SessionEndings endings, AccountChanges news, AuditTrail trail) {}

    private final OwnPassword ownPassword;
    private final LeaveAllRooms leaveAllRooms;
    private final AccountErasure erasure;
    private final Farewell farewell;
    private final Stamps stamps;

    public DeleteAccount(
            OwnPassword ownPassword,
            LeaveAllRooms leaveAllRooms,
            AccountErasure erasure,
            Farewell farewell,
            Stamps stamps) {
        this.ownPassword = ownPassword;
        this.leaveAllRooms = leaveAllRooms;
        this.erasure = erasure;
        this.farewell = farewell;
        this.stamps = stamps;
    }

    /// @param password as it was typed
    /// @throws Refusal.Invalid where it is another one
    /// @throws Refusal.RateLimited after too many of these
    /// @throws Refusal.Conflict where this is the last admin
    public void delete(Caller caller, String password, Client from) {
        ownPassword.confirmed(caller, new OwnPassword.Typed(PASSWORD, password, from));
        var account = caller.account();
        var erased = erasure.erase(account, stamps.now()).orElseThrow(Refusal.Unauthenticated::new);
        erased.ended().forEach(farewell.endings()::ended);
        farewell.news().renamed(erased.account());
        farewell.trail().byOneself(AuditKind.ACCOUNT_DELETED, account, from);
        leaveAllRooms.leave(account);
    }
}
