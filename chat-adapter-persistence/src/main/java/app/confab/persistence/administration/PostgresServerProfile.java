package app.confab.persistence.administration;

import app.confab.application.administration.ServerProfile;
import app.confab.domain.administration.ServerName;
import app.confab.persistence.kernel.Statements;

/// The server's own row.
public final class PostgresServerProfile implements ServerProfile {
    private final ServerSql sql;

    public PostgresServerProfile(Statements statements) {
        this.sql = statements.of(ServerSql.class);
    }

    @Override
    public ServerName name() {
        return new ServerName(sql.name());
    }

    @Override
    public void rename(ServerName name) {
        sql.rename(name.value());
    }
}
