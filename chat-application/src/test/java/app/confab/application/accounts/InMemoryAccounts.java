package app.confab.application.accounts;

import app.confab.application.kernel.Page;
import app.confab.application.world.InMemoryPages;
import app.confab.application.world.InMemoryWorld;
import app.confab.domain.accounts.Account;
import app.confab.domain.accounts.AccountId;
import app.confab.domain.accounts.DisplayName;
import app.confab.domain.accounts.PasswordHash;
import app.confab.domain.accounts.Username;
import app.confab.domain.refusals.Refusal;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// The accounts of an [InMemoryWorld].
public final class InMemoryAccounts implements Accounts {
    private static final Pattern CURSOR = Pattern.compile("account [01] [a-z0-9._-]{3,32}");

    private final InMemoryWorld world;

    public InMemoryAccounts(InMemoryWorld world) {
        this.world = world;
    }

    @Override
    public void add(Account account, PasswordHash password) {
        world.<Object>exclusively(() -> {
            if (isTaken(account.username())) {
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
        return world.exclusively(() -> named(username)
                .filter(this::isActive)
                .filter(held -> !held.account().isDeleted())
                .filter(held -> !held.password().isNone()));
    }

    @Override
    public Optional<Account> rename(AccountId id, DisplayName displayName) {
        return world.exclusively(
                () -> Optional.ofNullable(world.accounts().get(id)).map(held -> renamed(held, displayName)));
    }

    @Override
    public Page<Account> search(String query, Page.Request request) {
        var wanted = small(query);
        var pages = new InMemoryPages<Account>(account -> key(account, wanted), CURSOR);
        return world.exclusively(() -> pages.page(
                world.accounts().values().stream()
                        .filter(this::isActive)
                        .map(Credentials::account)
                        .filter(account -> !account.isDeleted())
                        .filter(account -> account.username().value().contains(wanted)
                                || small(account.displayName().value()).contains(wanted))
                        .toList(),
                request));
    }

    private Account renamed(Credentials held, DisplayName displayName) {
        var before = held.account();
        var account = new Account(before.id(), before.username(), displayName, before.createdAt());
        world.accounts().put(account.id(), new Credentials(account, held.password()));
        world.renamings().put(account.id(), world.now());
        world.changed(account.id());
        return account;
    }

    private boolean isActive(Credentials held) {
        return !world.deactivations().containsKey(held.account().id());
    }

    private boolean isTaken(Username username) {
        return username.isReserved()
                || world.retired().contains(username)
                || named(username).isPresent();
    }

    private Optional<Credentials> named(Username username) {
        return world.accounts().values().stream()
                .filter(held -> held.account().username().equals(username))
                .findFirst();
    }

    private static String key(Account account, String query) {
        var name = account.username().value();
        return "account " + (name.startsWith(query) ? "0 " : "1 ") + name;
    }

    private static String small(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
