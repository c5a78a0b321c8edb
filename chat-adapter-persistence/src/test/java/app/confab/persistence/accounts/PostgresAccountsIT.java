package app.confab.persistence.accounts;

import app.confab.application.accounts.AccountsContract;
import app.confab.application.world.Stores;
import app.confab.persistence.PersistentStores;
import org.junit.jupiter.api.AfterAll;

class PostgresAccountsIT implements AccountsContract {
    private static final PersistentStores persistent = PersistentStores.open();

    @AfterAll
    static void close() {
        persistent.close();
    }

    @Override
    public Stores stores() {
        return persistent.stores();
    }
}
