package app.confab.application.identities;

import app.confab.application.identities.IdentityProvider.Answer;
import app.confab.application.identities.IdentityProvider.Departure;
import app.confab.application.identities.IdentityProvider.Journey;
import app.confab.application.kernel.Stamps;
import app.confab.domain.identities.IdentityTicket;
import app.confab.domain.identities.ProvenIdentity;
import app.confab.domain.refusals.Refusal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Has somebody show who they are at the identity provider. What that is good for, others say: nobody is logged
/// in by it.
public final class ShowIdentity {

    /// Who has come, with the ticket that says so.
    ///
    /// @param hasAccount whether an account here is connected with them
    public record Arrival(ProvenIdentity proven, IdentityTicket ticket, boolean hasAccount) {}

    private final Optional<IdentityProvider> provider;
    private final IdentityTickets tickets;
    private final Identities identities;
    private final Stamps stamps;

    /// @param provider empty where people can only log in by a password
    public ShowIdentity(
            Optional<IdentityProvider> provider, IdentityTickets tickets, Identities identities, Stamps stamps) {
        this.provider = provider;
        this.tickets = tickets;
        this.identities = identities;
        this.stamps = stamps;
    }

    /// @param returnTo the page to come back to
    /// @param fresh whether they must sign in there even where they are signed in
    /// @throws Refusal.Forbidden where there is no provider
    /// @throws Refusal.Unavailable where it does not answer
    public Departure depart(String returnTo, boolean fresh) {
        return provider().depart(returnTo, fresh);
    }

    /// @param journey what the browser has kept; absent where it has kept nothing
    /// @throws Refusal.Forbidden where there is no provider
    /// @throws Refusal.SignInFailed where the provider has not shown who this is
    /// @throws Refusal.Unavailable where it does not answer
    public Arrival arrive(@Nullable Journey journey, String returnTo, Answer answer) {
        var provider = provider();
        if (journey == null) {
            throw new Refusal.SignInFailed();
        }
        var proven = provider.arrive(journey, returnTo, answer);
        var hasAccount = identities.ownerOf(proven.identity()).isPresent();
        return new Arrival(proven, tickets.issue(proven, stamps.now()), hasAccount);
    }

    private IdentityProvider provider() {
        return provider.orElseThrow(() -> new Refusal.Forbidden("nobody can sign in by an identity elsewhere"));
    }
}
