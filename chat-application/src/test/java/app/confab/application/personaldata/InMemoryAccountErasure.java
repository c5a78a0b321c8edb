package app.confab.application.personaldata;

import app.confab.application.accounts.Accounts.Credentials;
import app.confab.application.sessions.InMemoryAccountSessions;
import app.confab.application.world.InMemoryWorld;
import app.confab.domain.accounts.Account;
import app.confab.domain.accounts.AccountId;
import app.confab.domain.accounts.AccountStanding;
import app.confab.domain.accounts.PasswordHash;
import app.confab.domain.refusals.Refusal;
import app.confab.domain.rooms.RoomKind;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Erases accounts of an [InMemoryWorld].
public final class InMemoryAccountErasure implements AccountErasure {
    private final InMemoryWorld world;

    public InMemoryAccountErasure(InMemoryWorld world) {
        this.world = world;
    }

    @Override
    public Optional<Erased> erase(AccountId account, Instant now) {
        return world.exclusively(() -> {
            requireAnotherAdmin(account);
            return Optional.ofNullable(world.accounts().get(account))
                    .map(Credentials::account)
                    .filter(present -> !present.isDeleted())
                    .map(present -> {
                        world.retired().add(present.username());
                        var left = present.deleted();
                        world.accounts().put(account, new Credentials(left, new PasswordHash("")));
                        world.roles().remove(account);
                        world.secondFactors().remove(account);
                        world.identities().remove(account);
                        world.renamings().put(account, world.now());
                        world.changed(account);
                        var ended = new InMemoryAccountSessions(world).endAll(account, null, now);
                        return new Erased(left, ended);
                    });
        });
    }

    @Override
    public List<AccountId> unfinished(int atMost) {
        return world.exclusively(() -> world.accounts().values().stream()
                .map(Credentials::account)
                .filter(account -> account.isDeleted() && isInARoom(account.id()))
                .map(Account::id)
                .limit(atMost)
                .toList());
    }

    private boolean isInARoom(AccountId account) {
        return world.rooms().values().stream().anyMatch(room -> room.kind() != RoomKind.DIRECT && room.has(account));
    }

    private void requireAnotherAdmin(AccountId leaving) {
        var admins = world.accounts().keySet().stream()
                .flatMap(id -> world.standing(id).stream())
                .filter(AccountStanding::isActiveAdmin)
                .map(standing -> standing.account().id())
                .toList();
        if (admins.size() == 1 && admins.contains(leaving)) {
            throw new Refusal.Conflict("this is the last admin of this server");
        }
    }
}
