package app.confab.application.identities;

import app.confab.application.kernel.Stamps;
import app.confab.domain.identities.ConnectedIdentity;
import app.confab.domain.identities.IdentityTicket;
import app.confab.domain.identities.ProvenIdentity;
import app.confab.domain.refusals.Refusal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Tells who somebody has shown to be, a moment ago or for up to ten minutes ([ShowIdentity]).
public final class ShownIdentity {
    private final IdentityTickets tickets;
    private final Stamps stamps;

    public ShownIdentity(IdentityTickets tickets, Stamps stamps) {
        this.tickets = tickets;
        this.stamps = stamps;
    }

    /// @param ticket what the browser has kept; absent where it has kept nothing
    /// @throws Refusal.SignInFailed where it tells nothing, or not any more
    ProvenIdentity by(@Nullable IdentityTicket ticket) {
        return Optional.ofNullable(ticket)
                .flatMap(shown -> tickets.read(shown, stamps.now()))
                .orElseThrow(Refusal.SignInFailed::new);
    }

    /// As [#by], for whoever has signed in there just now.
    ProvenIdentity freshBy(@Nullable IdentityTicket ticket) {
        var proven = by(ticket);
        if (!proven.isFreshAt(stamps.now())) {
            throw new Refusal.SignInFailed();
        }
        return proven;
    }

    ConnectedIdentity connectedNow(ProvenIdentity proven) {
        return proven.connectedAt(stamps.now());
    }
}
