package app.confab.embeddedpostgres;

import java.io.IOException;
import java.sql.SQLException;

/// Takes all that is in one running server to another one, of a newer major version, that is empty.
@FunctionalInterface
public interface DataMove {

    /// Refuses: the data stays what it is.
    DataMove NONE = (from, to) -> {
        throw new EmbeddedPostgresException("nobody takes it along");
    };

    /// Returns when everything is there, and was compared.
    void move(RunningPostgres from, RunningPostgres to) throws IOException, SQLException;
}
