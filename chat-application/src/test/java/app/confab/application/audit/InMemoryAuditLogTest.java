package app.confab.application.audit;

import static org.assertj.core.api.Assertions.assertThat;

import app.confab.application.world.InMemoryWorld;
import app.confab.application.world.Stores;
import app.confab.domain.audit.AuditKind;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class InMemoryAuditLogTest implements AuditLogContract {
    private final InMemoryWorld world = new InMemoryWorld();
    private final Stores stores = Stores.inMemory(world, Runnable::run);

    @Override
    public Stores stores() {
        return stores;
    }

    @Test
    void whatCannotBeStoredIsKeptApart() {
        var log = new InMemoryAuditLog(world);
        var event = event(AuditKind.LOGIN_FAILED, null, null, Instant.EPOCH);
        world.goDown();

        log.append(event);

        assertThat(log.missing()).containsExactly(event);
    }
}
