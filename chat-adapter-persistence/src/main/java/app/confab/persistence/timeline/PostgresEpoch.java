package app.confab.persistence.timeline;

import app.confab.application.timeline.Epoch;
import app.confab.persistence.kernel.Statements;

/// The epoch as it was when this node started: a restore happens while no node runs.
public final class PostgresEpoch implements Epoch {
    private final String current;

    public PostgresEpoch(Statements statements) {
        this.current = statements.of(EpochSql.class).current().toString();
    }

    @Override
    public String current() {
        return current;
    }
}
