package app.confab.persistence.timeline;

import app.confab.application.timeline.Epoch;
import app.confab.application.timeline.EpochContract;
import app.confab.persistence.PersistentStores;
import app.confab.persistence.kernel.Statements;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;

class PostgresEpochIT implements EpochContract {
    private static final PersistentStores persistent = PersistentStores.open();

    @AfterAll
    static void close() {
        persistent.close();
    }

    @Override
    public Epoch onSomeNode() {
        return new PostgresEpoch(new Statements(persistent.context().getBean(DataSource.class)));
    }
}
