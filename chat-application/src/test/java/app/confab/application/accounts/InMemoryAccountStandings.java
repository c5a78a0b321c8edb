package app.confab.application.accounts;

import app.confab.application.world.InMemoryWorld;
import app.confab.domain.accounts.AccountId;
import app.confab.domain.accounts.AccountStanding;
import app.confab.domain.accounts.ServerRole;
import app.confab.domain.refusals.Refusal;
import java.util.Optional;

/// What the accounts of an [InMemoryWorld] are to the server.
public final class InMemoryAccountStandings implements AccountStandings {
    private final InMemoryWorld world;

    public InMemoryAccountStandings(InMemoryWorld world) {
        this.world = world;
    }

    @Override
    public Optional<AccountStanding> of(AccountId id) {
        return world.exclusively(() -> world.standing(id));
    }

    @Override
    public AccountStanding giveRole(AccountId id, ServerRole role) {
        return world.exclusively(() -> {
            var present = existing(id);
            if (role != ServerRole.ADMIN) {
                requireAnother(present);
            }
            world.roles().put(id, role);
            world.changed(id);
            return existing(id);
        });
    }

    private AccountStanding existing(AccountId id) {
        return world.standing(id).orElseThrow(() -> new Refusal.NotFound("user"));
    }

    private void requireAnother(AccountStanding leaving) {
        var last = leaving.isActiveAdmin()
                && world.accounts().keySet().stream()
                                .flatMap(id -> world.standing(id).stream())
                                .filter(AccountStanding::isActiveAdmin)
                                .count()
                        == 1;
        if (last) {
            throw new Refusal.Conflict("this is the last admin of this server");
        }
    }
}
