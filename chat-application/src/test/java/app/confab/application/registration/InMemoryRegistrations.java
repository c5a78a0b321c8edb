package app.confab.application.registration;

import app.confab.application.accounts.InMemoryAccounts;
import app.confab.application.identities.InMemoryIdentities;
import app.confab.application.world.InMemoryWorld;
import app.confab.domain.accounts.Account;
import app.confab.domain.accounts.PasswordHash;
import app.confab.domain.accounts.ServerRole;
import app.confab.domain.identities.ConnectedIdentity;
import app.confab.domain.refusals.Refusal;
import java.time.Instant;

/// The door of an [InMemoryWorld].
public final class InMemoryRegistrations implements Registrations {
    private final InMemoryWorld world;
    private final InMemoryAccounts accounts;
    private final InMemoryInvites invites;
    private final InMemoryIdentities identities;

    public InMemoryRegistrations(InMemoryWorld world) {
        this.world = world;
        this.accounts = new InMemoryAccounts(world);
        this.invites = new InMemoryInvites(world);
        this.identities = new InMemoryIdentities(world);
    }

    @Override
    public boolean areNone() {
        return world.exclusively(() -> world.accounts().isEmpty());
    }

    @Override
    public boolean wouldLetIn(Admission admission, Instant now) {
        return world.exclusively(() -> areNone()
                || switch (admission) {
                    case Admission.Open _ -> true;
                    case Admission.Invited(var code) -> invites.isGood(code, now);
                    case Admission.Uninvited _, Admission.Closed _ -> false;
                });
    }

    @Override
    public Entry register(Account account, PasswordHash password, Admission admission) {
        return world.exclusively(() -> {
            if (!wouldLetIn(admission, account.createdAt())) {
                throw admission.refusal();
            }
            var first = areNone();
            accounts.add(account, password);
            if (first) {
                world.roles().put(account.id(), ServerRole.ADMIN);
            }
            var invite = !first && admission instanceof Admission.Invited(var code)
                    ? invites.use(code, account.createdAt())
                    : null;
            return new Entry(world.standing(account.id()).orElseThrow(), invite);
        });
    }

    @Override
    public Entry registerConnected(Account account, ConnectedIdentity identity, Admission admission) {
        return world.exclusively(() -> {
            if (identities.ownerOf(identity.identity()).isPresent()) {
                throw new Refusal.Conflict("this identity is another account's");
            }
            var entry = register(account, PasswordHash.NONE, admission);
            identities.connect(account.id(), identity);
            return entry;
        });
    }
}
