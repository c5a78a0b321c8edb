package app.confab.application.registration;

import app.confab.application.accounts.InMemoryAccounts;
import app.confab.application.world.InMemoryWorld;
import app.confab.domain.accounts.Account;
import app.confab.domain.accounts.AccountStanding;
import app.confab.domain.accounts.PasswordHash;
import app.confab.domain.accounts.ServerRole;

/// The door of an [InMemoryWorld].
public final class InMemoryRegistrations implements Registrations {
    private final InMemoryWorld world;
    private final InMemoryAccounts accounts;

    public InMemoryRegistrations(InMemoryWorld world) {
        this.world = world;
        this.accounts = new InMemoryAccounts(world);
    }

    @Override
    public boolean areNone() {
        return world.exclusively(() -> world.accounts().isEmpty());
    }

    @Override
    public AccountStanding register(Account account, PasswordHash password) {
        return world.exclusively(() -> {
            var first = areNone();
            accounts.add(account, password);
            if (first) {
                world.roles().put(account.id(), ServerRole.ADMIN);
            }
            return world.standing(account.id()).orElseThrow();
        });
    }
}
