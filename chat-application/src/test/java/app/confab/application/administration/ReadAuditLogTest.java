package app.confab.application.administration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.confab.application.accounts.AdminRights;
import app.confab.application.audit.AuditLog.Filter;
import app.confab.application.audit.AuditTrail;
import app.confab.application.kernel.Page;
import app.confab.application.kernel.SomeClient;
import app.confab.application.world.Scene;
import app.confab.application.world.Stores;
import app.confab.domain.audit.AuditKind;
import app.confab.domain.refusals.Refusal;
import org.junit.jupiter.api.Test;

class ReadAuditLogTest {
    private final Scene scene = new Scene(Stores.inMemory());
    private final ReadAuditLog readAuditLog = new ReadAuditLog(
            new AdminRights(scene.stores().accountStandings()), scene.stores().audit());

    @Test
    void adminsReadWhatIsWritten() {
        var ada = scene.admin("ada");
        new AuditTrail(scene.stores().audit(), scene.stamps())
                .byOneself(AuditKind.LOGIN_SUCCEEDED, ada.id(), SomeClient.AT_HOME);

        var entry = readAuditLog
                .find(scene.caller(ada), Filter.ALL, new Page.Request(null, 10))
                .items()
                .getFirst();

        assertThat(entry.actor()).isEqualTo(ada.profile());
        assertThat(entry.event().address()).isEqualTo(SomeClient.AT_HOME.address());
        assertThat(entry.event().requestId()).isEqualTo(SomeClient.AT_HOME.requestId());
        assertThat(entry.event().detail()).isEqualTo("Firefox, Linux");
    }

    @Test
    void nobodyElseReadsIt() {
        var grace = scene.caller(scene.person("grace"));

        assertThatThrownBy(() -> readAuditLog.find(grace, Filter.ALL, new Page.Request(null, 10)))
                .isInstanceOf(Refusal.Forbidden.class);
    }
}
