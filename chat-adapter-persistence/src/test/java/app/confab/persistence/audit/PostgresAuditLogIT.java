package app.confab.persistence.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.confab.application.audit.AuditLogContract;
import app.confab.application.world.Stores;
import app.confab.domain.audit.AuditKind;
import app.confab.persistence.PersistentStores;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class PostgresAuditLogIT implements AuditLogContract {
    private static final PersistentStores persistent = PersistentStores.open();

    @AfterAll
    static void close() {
        persistent.close();
    }

    @Override
    public Stores stores() {
        return persistent.stores();
    }

    @ParameterizedTest
    @ValueSource(strings = {"update audit_event set address = ''", "delete from audit_event"})
    void nobodyChangesWhatIsWritten(String statement) throws SQLException {
        var ada = scene().person("ada").id();
        appended(AuditKind.LOGIN_SUCCEEDED, ada, ada, NINE.plusSeconds(1_000_000_000));

        try (var connection = persistent.connect();
                var change = connection.createStatement()) {
            assertThatThrownBy(() -> change.execute(statement))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("appended to alone");
        }
    }

    @Test
    void whatCannotBeStoredIsLoggedInFull(CapturedOutput output) {
        var event = event(AuditKind.LOGIN_FAILED, null, null, NINE);
        var gone = PersistentStores.open();
        gone.close();

        gone.stores().audit().append(event);

        assertThat(output).contains("An event is missing from the audit log", event.toString());
    }
}
