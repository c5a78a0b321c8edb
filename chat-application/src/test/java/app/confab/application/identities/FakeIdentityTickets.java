package app.confab.application.identities;

import app.confab.application.world.Sha256;
import app.confab.domain.identities.IdentityTicket;
import app.confab.domain.identities.ProvenIdentity;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// Remembers what it has written down.
public final class FakeIdentityTickets implements IdentityTickets {

    private record Issued(ProvenIdentity proven, Instant expiresAt) {}

    private final String name;
    private final Map<IdentityTicket, Issued> issued = new ConcurrentHashMap<>();

    public FakeIdentityTickets() {
        this("this server");
    }

    /// @param name what tells its tickets from those of another one
    FakeIdentityTickets(String name) {
        this.name = name;
    }

    @Override
    public IdentityTicket issue(ProvenIdentity proven, Instant now) {
        var ticket = new IdentityTicket(Sha256.hex(name + " " + (issued.size() + 1)));
        issued.put(ticket, new Issued(proven, now.plus(LIFE)));
        return ticket;
    }

    @Override
    public Optional<ProvenIdentity> read(IdentityTicket ticket, Instant now) {
        return Optional.ofNullable(issued.get(ticket))
                .filter(held -> now.isBefore(held.expiresAt()))
                .map(Issued::proven);
    }
}
