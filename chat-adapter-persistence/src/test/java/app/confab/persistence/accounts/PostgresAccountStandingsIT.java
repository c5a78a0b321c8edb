package app.confab.persistence.accounts;

import app.confab.application.accounts.AccountStandingsContract;
import app.confab.application.world.Stores;
import app.confab.persistence.PersistentStores;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;

class PostgresAccountStandingsIT implements AccountStandingsContract {
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
