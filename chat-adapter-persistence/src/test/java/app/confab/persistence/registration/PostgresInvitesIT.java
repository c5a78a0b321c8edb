package app.confab.persistence.registration;

import app.confab.application.registration.InvitesContract;
import app.confab.application.world.Stores;
import app.confab.persistence.PersistentStores;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;

class PostgresInvitesIT implements InvitesContract {
    private final List<PersistentStores> opened = new ArrayList<>();

    @AfterEach
    void close() {
        opened.forEach(PersistentStores::close);
    }

    @Override
    public Stores emptyStores() {
        opened.add(PersistentStores.open());
        return opened.getLast().stores();
    }
}
