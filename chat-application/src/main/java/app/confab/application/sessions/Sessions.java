package app.confab.application.sessions;

import app.confab.application.kernel.Client;
import app.confab.domain.accounts.PasswordHash;
import app.confab.domain.sessions.RefreshDigest;
import app.confab.domain.sessions.Session;
import app.confab.domain.sessions.SessionId;
import java.time.Instant;
import java.util.Optional;

/// All sessions with their families of refresh tokens. Blocking, thread-safe. Calls for tokens of one family
/// take effect one after the other, on whichever node they are made.
public interface Sessions {

    /// Stores a new session with the first refresh token of its family, and where it was opened from.
    void open(Session session, RefreshDigest first, Client from);

    /// As [#open], if this still is the account's password, which somebody has proved to know, or has proved not
    /// to need. Answers whether it is: of a login and a change of the password at once, or the deletion of the
    /// account, either the latter ends the session, or there is none.
    boolean openBy(PasswordHash proved, Session session, RefreshDigest first, Client from);

    /// Exchanges a refresh token as [app.confab.domain.sessions.RefreshToken#presentedAt] rules. On success
    /// `successor` belongs to the family and the session, last used `now`, lives until `expiresAt`; on reuse it
    /// has ended. Spent tokens that are of no use any more are forgotten on the way: those that were exchanged
    /// longer before `now` than `expiresAt` lies after it, one of whose successors was exchanged too. To present
    /// one is then to present an unknown one.
    Rotation rotate(RefreshDigest presented, RefreshDigest successor, Instant now, Instant expiresAt);

    /// Ends the session that this refresh token, spent or not, belongs to. Empty for an unknown token; a second
    /// call answers the same session and changes nothing.
    Optional<Session> endByToken(RefreshDigest token, Instant now);

    /// Whether the session exists, has not ended and has not expired, and its account is active and not deleted.
    boolean isLive(SessionId id, Instant now);

    /// Removes sessions that expired before this moment, with all of their tokens; one that ended is kept until
    /// it would have expired. The longest expired go first, at most so many at a time. Answers how many went:
    /// fewer than that where no more were to be had, since none is left or another call is at them.
    int removeExpired(Instant before, int atMost);

    /// What has become of a presented refresh token.
    sealed interface Rotation {

        /// It was good: the session with its new end.
        record Rotated(Session session) implements Rotation {}

        /// It was stolen, or its holder was robbed: the session has ended by this.
        record Reused(Session session) implements Rotation {}

        /// Unknown, or of a session that is over.
        record Refused() implements Rotation {}
    }
}
