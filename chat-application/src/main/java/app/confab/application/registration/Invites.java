package app.confab.application.registration;

import app.confab.application.kernel.Page;
import app.confab.domain.refusals.Refusal;
import app.confab.domain.registration.Invite;
import app.confab.domain.registration.InviteDigest;
import app.confab.domain.registration.InviteId;
import java.time.Instant;

/// All invites, good or not any more. Blocking, thread-safe. What a method has stored is durable when it returns.
public interface Invites {

    /// Stores a new invite, which lets in whoever shows the code with this digest.
    void add(Invite invite, InviteDigest code);

    /// Nobody comes in with it from now on; whoever came in before stays. A second call changes nothing.
    ///
    /// @throws Refusal.NotFound for an unknown id
    void revoke(InviteId id, Instant now);

    /// Newest first. One made meanwhile may be missed, none is met twice.
    ///
    /// @throws Refusal.Invalid for a cursor that no page has given
    Page<Invite> newestFirst(Page.Request request);
}
