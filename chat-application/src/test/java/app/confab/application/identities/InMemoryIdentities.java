package app.confab.application.identities;

import app.confab.application.world.InMemoryWorld;
import app.confab.domain.accounts.AccountId;
import app.confab.domain.identities.ConnectedIdentity;
import app.confab.domain.identities.ExternalIdentity;
import java.util.Map;
import java.util.Optional;

/// The identities of an [InMemoryWorld].
public final class InMemoryIdentities implements Identities {
    private final InMemoryWorld world;

    public InMemoryIdentities(InMemoryWorld world) {
        this.world = world;
    }

    @Override
    public Optional<AccountId> ownerOf(ExternalIdentity identity) {
        return world.exclusively(() -> world.identities().entrySet().stream()
                .filter(held -> held.getValue().identity().equals(identity))
                .map(Map.Entry::getKey)
                .findFirst());
    }

    @Override
    public Optional<ConnectedIdentity> of(AccountId account) {
        return world.exclusively(() -> Optional.ofNullable(world.identities().get(account)));
    }

    @Override
    public boolean connect(AccountId account, ConnectedIdentity identity) {
        return world.exclusively(() -> {
            var isOthers = ownerOf(identity.identity())
                    .filter(owner -> !owner.equals(account))
                    .isPresent();
            if (isOthers || world.account(account).isDeleted()) {
                return false;
            }
            world.identities().put(account, identity);
            return true;
        });
    }

    @Override
    public boolean disconnect(AccountId account) {
        return world.exclusively(() -> world.identities().remove(account) != null);
    }
}
