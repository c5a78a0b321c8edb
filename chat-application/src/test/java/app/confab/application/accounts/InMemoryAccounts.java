package app.confab.application.accounts;

import app.confab.application.world.InMemoryWorld;
import app.confab.domain.accounts.Account;
import app.confab.domain.accounts.AccountId;
import app.confab.domain.accounts.PasswordHash;
import app.confab.domain.accounts.Username;
import app.confab.domain.refusals.Refusal;
import java.util.Optional;

/// The accounts of an [InMemoryWorld].
public final class InMemoryAccounts implements Accounts {
    private final InMemoryWorld world;

    public InMemoryAccounts(InMemoryWorld world) {
        this.world = world;
    }

    @Override
    public void add(Account account, PasswordHash password) {
        world.<Object>exclusively(() -> {
            if (named(account.username()).isPresent()) {
                throw Refusal.Conflict.usernameTaken();
            }
            if (world.accounts().containsKey(account.id())) {
                throw new IllegalStateException("this id is taken: " + account.id());
            }
            world.accounts().put(account.id(), new Credentials(account, password));
            return account;
        });
    }

    @Override
    public Optional<Account> byId(AccountId id) {
        return world.exclusively(
                () -> Optional.ofNullable(world.accounts().get(id)).map(Credentials::account));
    }

    @Override
    public Optional<Credentials> credentialsOf(Username username) {
        return world.exclusively(() -> named(username));
    }

    private Optional<Credentials> named(Username username) {
        return world.accounts().values().stream()
                .filter(held -> held.account().username().equals(username))
                .findFirst();
    }
}
