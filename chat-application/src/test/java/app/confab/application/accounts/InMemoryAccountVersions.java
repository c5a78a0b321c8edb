package app.confab.application.accounts;

import static java.util.stream.Collectors.toUnmodifiableMap;

import app.confab.application.world.InMemoryWorld;
import app.confab.domain.accounts.AccountId;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;

/// The versions of the accounts of an [InMemoryWorld].
public final class InMemoryAccountVersions implements AccountVersions {
    private static final Duration RECENT = Duration.ofSeconds(10);

    private final InMemoryWorld world;

    public InMemoryAccountVersions(InMemoryWorld world) {
        this.world = world;
    }

    @Override
    public Map<AccountId, Long> of(Collection<AccountId> accounts) {
        return world.exclusively(() -> accounts.stream()
                .distinct()
                .filter(world.accounts()::containsKey)
                .collect(toUnmodifiableMap(account -> account, world::version)));
    }

    @Override
    public Map<AccountId, Instant> recentlyRenamed() {
        return world.exclusively(() -> {
            var oldest = world.now().minus(RECENT);
            return world.renamings().entrySet().stream()
                    .filter(renaming -> !renaming.getValue().isBefore(oldest))
                    .collect(toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
        });
    }
}
