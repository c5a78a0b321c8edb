package app.confab.application.accounts;

import app.confab.application.kernel.Page;
import app.confab.application.world.InMemoryPages;
import app.confab.application.world.InMemoryWorld;
import app.confab.domain.accounts.Account;
import app.confab.domain.accounts.AccountId;
import app.confab.domain.accounts.AccountStanding;
import app.confab.domain.accounts.ServerRole;
import app.confab.domain.refusals.Refusal;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// What the accounts of an [InMemoryWorld] are to the server.
public final class InMemoryAccountStandings implements AccountStandings {
    private static final InMemoryPages<AccountStanding> PAGES = new InMemoryPages<>(
            standing -> "standing " + standing.account().username().value(),
            Pattern.compile("standing [a-z0-9._-]{3,32}"));

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

    @Override
    public AccountStanding deactivate(AccountId id, Instant now) {
        return world.exclusively(() -> {
            var present = existing(id);
            if (!present.isActive()) {
                return present;
            }
            requireAnother(present);
            world.deactivations().put(id, now);
            world.changed(id);
            return existing(id);
        });
    }

    @Override
    public AccountStanding reactivate(AccountId id) {
        return world.exclusively(() -> {
            existing(id);
            if (world.deactivations().remove(id) != null) {
                world.changed(id);
            }
            return existing(id);
        });
    }

    @Override
    public Page<AccountStanding> search(String query, Page.Request request) {
        var wanted = query.toLowerCase(Locale.ROOT);
        return world.exclusively(() -> PAGES.page(
                world.accounts().keySet().stream()
                        .flatMap(id -> world.standing(id).stream())
                        .filter(standing -> !standing.account().isDeleted())
                        .filter(standing -> isCalled(standing.account(), wanted))
                        .toList(),
                request));
    }

    private static boolean isCalled(Account account, String part) {
        return account.username().value().contains(part)
                || account.displayName().value().toLowerCase(Locale.ROOT).contains(part);
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
